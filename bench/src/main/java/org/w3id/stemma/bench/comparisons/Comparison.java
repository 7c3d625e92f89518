package org.w3id.stemma.bench.comparisons;

import java.util.List;
import java.util.SortedSet;

/// A source of answers held against ours.
///
/// @param name how the command calls it
/// @param question what both sides answer
/// @param cells every question for which we have an answer
/// @param uncovered what the source speaks of and the knowledge does not cover, each by the name it has there
record Comparison(String name, String question, List<Cell> cells, SortedSet<String> uncovered) {
  Comparison {
    cells = List.copyOf(cells);
  }

  List<Cell> disagreements() {
    return cells.stream().filter(cell -> !cell.agrees()).toList();
  }
}
