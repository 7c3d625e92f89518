package org.w3id.stemma.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.stemma.ontology.EdgeKind;

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

  /// An inferred edge. No shadow stands in it.
  public record Edge(int student, int teacher, int certainty) {}

  /// All inferred edges, by student and teacher; none that is stated, be it as an edge of which nobody says what kind it
  /// is, and none from an artifact to itself.
  public static List<Edge> of(Lineage lineage) {
    var distillation = new Distillation(lineage);
    var edges = new ArrayList<Edge>();
    for (int student = 0; student < lineage.artifacts(); student++) {
      distillation.infer(student, edges);
    }
    return edges;
  }

  private void infer(int student, List<Edge> edges) {
    var inferred = new TreeMap<Integer, Integer>();
    for (int edge = lineage.edges(student); edge < lineage.edgesEnd(student); edge++) {
      if (lineage.kind(edge) == EdgeKind.TRAINED_ON) {
        int certainty = lineage.certainty(edge);
        teachers(lineage.parent(edge)).forEach((teacher, way) -> inferred.merge(teacher, Math.max(way, certainty), Math::min));
      }
    }
    for (int edge = lineage.edges(student); edge < lineage.edgesEnd(student); edge++) {
      if (lineage.kind(edge) == EdgeKind.DISTILLED || lineage.kind(edge) == EdgeKind.UNTYPED) {
        inferred.remove(lineage.original(lineage.parent(edge)));
      }
    }
    inferred.remove(student);
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
          found.merge(lineage.original(lineage.parent(edge)), certainty, Math::min);
        } else if (lineage.kind(edge) == EdgeKind.ADAPTED && reached.getOrDefault(lineage.parent(edge), 5) > certainty) {
          reached.put(lineage.parent(edge), certainty);
          open.add(lineage.parent(edge));
        }
      }
    }
    return found.isEmpty() ? Map.of() : found;
  }
}
