package org.w3id.stemma.loaders.names;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.names.Resolution.Addition;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.FamilyOnly;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Operator;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.ontology.Stm;

/// What names can mean, and how several meanings are told: licenses of one family as that family, else as one of them.
final class Targets {
  private final Graph facts;

  Targets(Graph facts) {
    this.facts = facts;
  }

  boolean isMember(Node license, Node family) {
    return facts.contains(license, Stm.family, family);
  }

  /// @param nodes what the words may mean: one or more
  Resolution told(List<Node> nodes, Basis basis) {
    if (nodes.size() == 1) {
      return told(nodes.getFirst(), basis);
    }
    return commonFamily(nodes)
        .<Resolution>map(family -> new FamilyOnly(family, licenses(nodes), basis))
        .orElseGet(
            () -> new Several(Operator.ONE_OF, nodes.stream().map(node -> told(node, basis)).toList(), basis));
  }

  /// The family to which all of them belong, or are.
  Optional<Node> commonFamily(List<Node> nodes) {
    Set<Node> families = new HashSet<>();
    for (Node node : nodes) {
      families.add(isFamily(node) ? node : family(node).orElse(node));
    }
    return families.size() == 1 ? families.stream().findFirst().filter(this::isFamily) : Optional.empty();
  }

  private Resolution told(Node node, Basis basis) {
    if (isFamily(node)) {
      return new FamilyOnly(
          node, facts.find(Node.ANY, Stm.family, node).mapWith(Triple::getSubject).toList(), basis);
    }
    if (facts.contains(node, RDF.Nodes.type, Stm.LicenseException)) {
      return new Addition(node, basis);
    }
    return facts.contains(node, RDF.Nodes.type, Stm.NonLicense)
        ? new NotALicense(node, basis)
        : new OneLicense(node, basis);
  }

  private List<Node> licenses(List<Node> nodes) {
    return nodes.stream().filter(node -> !isFamily(node)).toList();
  }

  private Optional<Node> family(Node license) {
    return facts.find(license, Stm.family, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  private boolean isFamily(Node node) {
    return facts.contains(node, RDF.Nodes.type, Stm.LicenseFamily);
  }
}
