package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.table.LongList;

/// Who learned from whom through data: a model trained on a data set, from which adaptations lead to one that another
/// model generated, is distilled from that model, as surely as the weakest edge on the surest way says.
///
/// These edges answer queries, and tell which upstreams are unknown. Clauses take only the way through the data, or they
/// would arrive twice, once too sure; so they are no edges of the [Lineage].
public final class Distillation {
  private final Lineage lineage;
  private final Map<Integer, Map<Integer, Integer>> teachers = new HashMap<>();

  private Distillation(Lineage lineage) {
    this.lineage = lineage;
  }

  /// An inferred edge.
  public record Edge(int student, int teacher, int certainty) {}

  /// All inferred edges, by student and teacher; none that is stated, be it as an edge of which nobody says what kind it
  /// is, and none from an artifact to itself. No shadow stands in it.
  public static List<Edge> of(Lineage lineage) {
    var surest = new TreeMap<Long, Integer>();
    for (Edge edge : asMet(lineage, IntStream.range(0, lineage.artifacts()))) {
      surest.merge(LongList.pair(edge.student(), lineage.original(edge.teacher())), edge.certainty(), Math::min);
    }
    var edges = new ArrayList<Edge>();
    surest.forEach((pair, certainty) -> edges.add(new Edge((int) (pair >> 32), pair.intValue(), certainty)));
    return edges;
  }

  /// Those of some students, each teacher as he was when the data were made: perhaps a shadow, and always an ancestor.
  public static List<Edge> asMet(Lineage lineage, IntStream students) {
    var distillation = new Distillation(lineage);
    var edges = new ArrayList<Edge>();
    students.forEach(student -> distillation.infer(student, edges));
    return edges;
  }

  private boolean isTrained(int student) {
    for (int edge = lineage.edges(student); edge < lineage.edgesEnd(student); edge++) {
      if (lineage.kind(edge) == EdgeKind.TRAINED_ON) {
        return true;
      }
    }
    return false;
  }

  private void infer(int student, List<Edge> edges) {
    if (!isTrained(student)) {
      return;
    }
    var inferred = new TreeMap<Integer, Integer>();
    for (int edge = lineage.edges(student); edge < lineage.edgesEnd(student); edge++) {
      if (lineage.kind(edge) == EdgeKind.TRAINED_ON) {
        int certainty = lineage.certainty(edge);
        teachers(lineage.parent(edge)).forEach((teacher, way) -> inferred.merge(teacher, Math.max(way, certainty), Math::min));
      }
    }
    if (inferred.isEmpty()) {
      return;
    }
    var stated = new HashSet<>(Set.of(student));
    for (int edge = lineage.edges(student); edge < lineage.edgesEnd(student); edge++) {
      if (lineage.kind(edge) == EdgeKind.DISTILLED || lineage.kind(edge) == EdgeKind.UNTYPED) {
        stated.add(lineage.original(lineage.parent(edge)));
      }
    }
    inferred.keySet().removeIf(teacher -> stated.contains(lineage.original(teacher)));
    inferred.forEach((teacher, certainty) -> edges.add(new Edge(student, teacher, certainty)));
  }

  /// Whose outputs are in a data set, each by the surest way.
  private Map<Integer, Integer> teachers(int data) {
    return teachers.computeIfAbsent(data, this::search);
  }

  private Map<Integer, Integer> search(int data) {
    var reached = new HashMap<Integer, Integer>(Map.of(data, 1));
    var found = new HashMap<Integer, Integer>();
    var open = new ArrayDeque<Integer>(List.of(data));
    while (!open.isEmpty()) {
      int at = open.remove();
      int sure = reached.getOrDefault(at, 1);
      for (int edge = lineage.edges(at); edge < lineage.edgesEnd(at); edge++) {
        int certainty = Math.max(sure, lineage.certainty(edge));
        if (lineage.kind(edge) == EdgeKind.GENERATED_BY) {
          found.merge(lineage.parent(edge), certainty, Math::min);
        } else if (lineage.kind(edge) == EdgeKind.ADAPTED && reached.getOrDefault(lineage.parent(edge), 5) > certainty) {
          reached.put(lineage.parent(edge), certainty);
          open.add(lineage.parent(edge));
        }
      }
    }
    return found.isEmpty() ? Map.of() : found;
  }
}
