package org.w3id.stemma.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// Some artifacts and all they descend from, gathered from a graph breadth first by look-ups alone: the cost is that of
/// the ancestry, however large the graph.
///
/// @param facts all that a [Lineage] is built from; each artifact is typed, be it that nothing else is known of it
/// @param missing artifacts of which the graph says nothing but that others descend from them
public record Ancestry(List<Triple> facts, Set<Node> missing) {
  private static final List<Node> TRAITS =
      List.of(RDF.type.asNode(), Stm.declaredLicense, Stm.licenseStatement, Stm.task, Stm.ownedBy, Stm.derivation);
  private static final List<Node> OF_DERIVATION = List.of(Stm.parent, Stm.relation, Stm.certainty);

  public Ancestry {
    facts = List.copyOf(facts);
    missing = Set.copyOf(missing);
  }

  /// Gathers them.
  ///
  /// @param check is run now and then; what it throws ends the gathering
  public static Ancestry of(Graph graph, Collection<Node> artifacts, Runnable check) {
    var facts = new ArrayList<Triple>();
    var missing = new LinkedHashSet<Node>();
    Set<Node> seen = new HashSet<>(artifacts);
    var open = new ArrayDeque<Node>(artifacts);
    while (!open.isEmpty()) {
      check.run();
      Node child = open.remove();
      facts.add(Triple.create(child, RDF.type.asNode(), Stm.Artifact));
      traits(graph, child).forEach(facts::add);
      if (!graph.contains(child, Node.ANY, Node.ANY)) {
        missing.add(child);
      }
      for (EdgeKind kind : EdgeKind.values()) {
        for (Triple edge : graph.find(child, kind.property(), Node.ANY).toList()) {
          facts.add(edge);
          if (seen.add(edge.getObject())) {
            open.add(edge.getObject());
          }
        }
      }
    }
    return new Ancestry(facts, missing);
  }

  private static Stream<Triple> traits(Graph graph, Node artifact) {
    return TRAITS.stream()
        .flatMap(property -> graph.find(artifact, property, Node.ANY).toList().stream())
        .flatMap(triple -> Stream.concat(Stream.of(triple), behind(graph, triple)));
  }

  /// What a derivation node or a choice of licenses holds.
  private static Stream<Triple> behind(Graph graph, Triple triple) {
    List<Node> properties =
        triple.getPredicate().equals(Stm.derivation)
            ? OF_DERIVATION
            : triple.getPredicate().equals(Stm.declaredLicense) ? List.of(Stm.alternative) : List.of();
    return properties.stream()
        .flatMap(property -> graph.find(triple.getObject(), property, Node.ANY).toList().stream());
  }
}
