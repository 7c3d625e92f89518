package org.w3id.stemma.reasoner.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Policies.Policy;
import org.w3id.stemma.reasoner.offer.Span;

/// Reads [Policies] out of a graph.
final class PolicyReader {
  private final Graph graph;
  private final LawReader law;

  PolicyReader(Graph graph, LawReader law) {
    this.graph = graph;
    this.law = law;
  }

  Policies read() {
    return new Policies(
        subjects(RDF.type.asNode(), Stm.PolicyDocument).stream().collect(Collectors.toMap(Node::getURI, this::policy)),
        subjects(RDF.type.asNode(), Stm.License).stream()
            .collect(Collectors.toMap(Node::getURI, this::incorporated)),
        LocalDate.MAX);
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream().distinct().toList();
  }

  private Policy policy(Node node) {
    return new Policy(
        node.getURI(),
        object(node, Stm.effectiveFrom).flatMap(Span::of).orElse(Span.EVER),
        object(node, Stm.supersededBy).filter(this::isPolicy).map(Node::getURI).orElse(""),
        graph.find(node, Stm.clause, Node.ANY).mapWith(Triple::getObject).toList().stream()
            .map(law::clause)
            .sorted((a, b) -> a.iri().compareTo(b.iri()))
            .toList());
  }

  private boolean isPolicy(Node node) {
    return graph.contains(node, RDF.type.asNode(), Stm.PolicyDocument);
  }

  private List<String> incorporated(Node license) {
    return law.documents(license).stream().filter(this::isPolicy).map(Node::getURI).sorted().toList();
  }

  private Optional<Node> object(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream().findFirst();
  }
}
