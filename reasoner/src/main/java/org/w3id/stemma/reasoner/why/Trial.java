package org.w3id.stemma.reasoner.why;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// The ancestry of the artifact that is asked about, judged, as it is or as it would be.
record Trial(Judgments judgments, int artifact) {
  static Trial of(Supposed supposed, Law law, Question question) {
    Lineage.Builder builder = Lineage.builder();
    question.asOf().ifPresent(builder::asOf);
    supposed.facts().forEach(builder::add);
    Lineage lineage = builder.build();
    var judgments = Judgments.of(Effective.of(lineage, law), question.acting());
    return new Trial(judgments, lineage.artifact(question.artifact()));
  }

  Lineage lineage() {
    return judgments.effective().lineage();
  }

  Verdict verdict(Purpose purpose, Reading reading) {
    return judgments.verdict(artifact, purpose, reading);
  }

  boolean isClear(Purpose purpose, Reading reading) {
    return switch (judgments.outcome(artifact, purpose, reading)) {
      case ALLOWED, ALLOWED_WITH_DUTIES -> true;
      case CONDITIONAL, UNKNOWN, PROHIBITED -> false;
    };
  }

  /// An artifact, the artifact that is asked about, and all that descends from the one and leads to the other.
  Set<Node> between(Node origin) {
    Lineage lineage = lineage();
    List<Integer> all = Stream.concat(Stream.of(artifact), ancestors().stream()).toList();
    var between = new HashSet<>(Set.of(lineage.artifact(origin)));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int child : all) {
        for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
          grows |= between.contains(lineage.parent(edge)) && between.add(child);
        }
      }
    }
    return between.stream().map(lineage::node).collect(Collectors.toCollection(HashSet::new));
  }

  /// All that the artifact descends from, itself left out, by IRI. An artifact that was offered otherwise when a child was
  /// made is there once for each.
  List<Integer> ancestors() {
    Lineage lineage = lineage();
    var seen = new BitSet();
    var open = new ArrayDeque<Integer>(List.of(artifact));
    seen.set(artifact);
    while (!open.isEmpty()) {
      int child = open.remove();
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        int parent = lineage.parent(edge);
        if (!seen.get(parent)) {
          seen.set(parent);
          open.add(parent);
        }
      }
    }
    seen.clear(artifact);
    return seen.stream()
        .boxed()
        .sorted((a, b) -> lineage.node(a).toString().compareTo(lineage.node(b).toString()))
        .toList();
  }
}
