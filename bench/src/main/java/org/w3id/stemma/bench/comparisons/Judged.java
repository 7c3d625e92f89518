package org.w3id.stemma.bench.comparisons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A comparison with its judgments: every disagreement has one, and every judgment applies, or it is not clean.
///
/// @param judged each disagreement with the first judgment that covers it
/// @param unjudged disagreements that nobody has looked at
/// @param idle judgments on this comparison that cover no disagreement
record Judged(Comparison comparison, Map<Cell, Judgment> judged, List<Cell> unjudged, List<Judgment> idle) {
  static Judged of(Comparison comparison, List<Judgment> judgments) {
    var judged = new LinkedHashMap<Cell, Judgment>();
    var unjudged = new ArrayList<Cell>();
    for (Cell cell : comparison.disagreements()) {
      judgments.stream()
          .filter(judgment -> judgment.covers(comparison, cell))
          .findFirst()
          .ifPresentOrElse(judgment -> judged.put(cell, judgment), () -> unjudged.add(cell));
    }
    List<Judgment> idle =
        judgments.stream()
            .filter(judgment -> judgment.comparison().equals(comparison.name()) && !judged.containsValue(judgment))
            .toList();
    return new Judged(comparison, judged, List.copyOf(unjudged), idle);
  }

  boolean isClean() {
    return unjudged.isEmpty() && idle.isEmpty();
  }
}
