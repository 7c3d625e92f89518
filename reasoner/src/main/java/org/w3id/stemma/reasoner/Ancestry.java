package org.w3id.stemma.reasoner;

import java.util.ArrayDeque;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// An artifact and all it descends from, gathered from a graph breadth first by look-ups alone: the cost is that
/// of the ancestry, however large the graph.
record Ancestry(Lineage lineage, int artifact, List<String> missing) {
  private static final List<Node> TRAITS =
      List.of(RDF.type.asNode(), Stm.declaredLicense, Stm.licenseStatement, Stm.task, Stm.ownedBy, Stm.derivation);
  private static final List<Node> OF_DERIVATION = List.of(Stm.parent, Stm.relation, Stm.certainty);

  static Ancestry of(Graph graph, Node artifact) {
    var lineage = Lineage.builder();
    var missing = new TreeSet<String>();
    Set<Node> seen = new HashSet<>(Set.of(artifact));
    var open = new ArrayDeque<Node>(seen);
    // An artifact that nothing is known of is still an artifact.
    lineage.add(Triple.create(artifact, RDF.type.asNode(), Stm.Artifact));
    while (!open.isEmpty()) {
      Node child = open.remove();
      traits(graph, child).forEach(lineage::add);
      if (!graph.contains(child, Node.ANY, Node.ANY)) {
        missing.add(child.toString());
      }
      for (EdgeKind kind : EdgeKind.values()) {
        for (Triple edge : graph.find(child, kind.property(), Node.ANY).toList()) {
          lineage.add(edge);
          if (seen.add(edge.getObject())) {
            open.add(edge.getObject());
          }
        }
      }
    }
    Lineage built = lineage.build();
    return new Ancestry(built, built.artifact(artifact), List.copyOf(missing));
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

  /// All artifacts but the one asked about, by IRI.
  List<Integer> ancestors() {
    return IntStream.range(0, lineage.size())
        .filter(other -> other != artifact)
        .boxed()
        .sorted((a, b) -> lineage.node(a).toString().compareTo(lineage.node(b).toString()))
        .toList();
  }
}
