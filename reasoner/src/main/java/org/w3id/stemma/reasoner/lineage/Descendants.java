package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// What may descend from an artifact, gathered from a graph breadth first by look-ups alone: the other way round than
/// [Ancestry] goes.
public final class Descendants {
  private final Graph graph;
  private final Set<Node> seen = new LinkedHashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private Descendants(Graph graph) {
    this.graph = graph;
  }

  /// All artifacts of whose [Ancestry] it is a part, the artifact first. Where a derivation names a revision of its parent,
  /// the child is told of each version of that parent, whichever is meant.
  ///
  /// @param check is run now and then; what it throws ends the gathering
  public static Set<Node> of(Graph graph, Node artifact, Runnable check) {
    var gathering = new Descendants(graph);
    gathering.see(artifact);
    gathering.all(check);
    return gathering.seen;
  }

  private void see(Node artifact) {
    if (seen.add(artifact)) {
      open.add(artifact);
    }
  }

  private void all(Runnable check) {
    while (!open.isEmpty()) {
      check.run();
      Node parent = open.remove();
      for (EdgeKind kind : EdgeKind.values()) {
        subjects(kind.property(), parent).forEach(this::see);
      }
      for (Triple version : graph.find(parent, DCTerms.isVersionOf.asNode(), Node.ANY).toList()) {
        subjects(Stm.parent, version.getObject()).stream()
            .filter(derivation -> graph.contains(derivation, Stm.revision, Node.ANY))
            .flatMap(derivation -> subjects(Stm.derivation, derivation).stream())
            .forEach(this::see);
      }
    }
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }
}
