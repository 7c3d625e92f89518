package org.w3id.stemma.reasoner.inheritance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Distillation;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.Numbers;

/// Who learned from whom through data. Such an edge counts as a stated one of its kind. Immutable.
public final class Teaching {
  static final Teaching NONE = new Teaching(Map.of());

  private final Map<Integer, List<Distillation.Edge>> teachers;
  private final Map<Integer, List<Integer>> students = new HashMap<>();
  private final BitSet taught = new BitSet();

  private Teaching(Map<Integer, List<Distillation.Edge>> teachers) {
    this.teachers = teachers;
    teachers.keySet().forEach(taught::set);
    for (List<Distillation.Edge> edges : teachers.values()) {
      edges.forEach(edge -> students.computeIfAbsent(edge.teacher(), teacher -> new ArrayList<>()).add(edge.student()));
    }
  }

  static Teaching of(Lineage lineage) {
    return new Teaching(byStudent(Distillation.asMet(lineage, IntStream.range(0, lineage.artifacts()))));
  }

  private static Map<Integer, List<Distillation.Edge>> byStudent(List<Distillation.Edge> edges) {
    return edges.stream().collect(Collectors.groupingBy(Distillation.Edge::student));
  }

  /// What it is in a changed lineage. Where the changes are about data, all is searched again.
  Teaching after(List<Change> changes, Lineage changed) {
    if (changes.stream().anyMatch(Teaching::isOfData)) {
      return of(changed);
    }
    int[] touched = changes.stream().filter(change -> !(change instanceof Change.Licensed)).mapToInt(Change::touched).distinct().toArray();
    if (touched.length == 0) {
      return this;
    }
    var after = new HashMap<>(teachers);
    IntStream.of(touched).forEach(after::remove);
    after.putAll(byStudent(Distillation.asMet(changed, IntStream.of(touched).filter(student -> student < changed.artifacts()))));
    return new Teaching(after);
  }

  /// Whether it changes what reaches from a data set to others; all other edges concern their child alone.
  private static boolean isOfData(Change change) {
    EdgeKind kind =
        switch (change) {
          case Change.Licensed licensed -> EdgeKind.UNTYPED;
          case Change.Dropped dropped -> dropped.kind();
          case Change.Replaced replaced -> replaced.kind();
          case Change.Added added -> added.kind();
        };
    return kind == EdgeKind.ADAPTED || kind == EdgeKind.GENERATED_BY;
  }

  /// Who has other teachers than in another teaching.
  int[] differing(Teaching other) {
    if (this == other) {
      return new int[0];
    }
    var either = new ArrayList<>(teachers.keySet());
    either.addAll(other.teachers.keySet());
    return either.stream()
        .mapToInt(Integer::intValue)
        .filter(student -> !teachers.getOrDefault(student, List.of()).equals(other.teachers.getOrDefault(student, List.of())))
        .distinct()
        .toArray();
  }

  List<Integer> students(int teacher) {
    return students.isEmpty() ? List.of() : students.getOrDefault(teacher, List.of());
  }

  boolean isTaught(int artifact) {
    return taught.get(artifact);
  }

  void each(int student, Consumer<Distillation.Edge> edges) {
    teachers.getOrDefault(student, List.of()).forEach(edges);
  }

  /// Adds to the parents of an artifact those of whom it learned.
  public void addTo(Parents parents, Lineage lineage, Numbers numbers, int artifact) {
    if (isTaught(artifact)) {
      each(
          artifact,
          edge -> {
            boolean sameHands = lineage.sameHands(artifact, edge.teacher());
            parents.and(numbers.get(edge.teacher()), sameHands, EdgeKind.DISTILLED, edge.certainty());
          });
    }
  }
}
