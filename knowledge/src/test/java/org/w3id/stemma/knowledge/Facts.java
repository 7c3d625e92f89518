package org.w3id.stemma.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// Questions that the tests ask of a graph, answered in a stable order.
record Facts(Graph graph) {
  List<Node> instances(Node type) {
    return sorted(graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toSet());
  }

  List<Node> subjects(Node property) {
    return sorted(graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).toSet());
  }

  List<Node> subjects(Node property, Node object) {
    return sorted(graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet());
  }

  List<Node> objects(Node subject, Node property) {
    return sorted(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet());
  }

  /// The one object there is.
  Node the(Node subject, Node property) {
    return only(subject, property).orElseThrow(() -> new AssertionError(subject + " has no " + property));
  }

  /// The lexical form or local name of the one object there may be, else the empty string.
  String text(Node subject, Node property) {
    return only(subject, property).map(Facts::name).orElse("");
  }

  Set<String> texts(Node subject, Node property) {
    return names(objects(subject, property), Facts::name);
  }

  boolean has(Node subject, Node property) {
    return graph.contains(subject, property, Node.ANY);
  }

  private Optional<Node> only(Node subject, Node property) {
    var all = objects(subject, property);
    if (all.size() > 1) {
      throw new AssertionError(subject + " has several " + property + ": " + all);
    }
    return all.stream().findFirst();
  }

  /// What follows the last `#` or `/` of an IRI; the lexical form of a literal.
  static String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    String uri = node.getURI();
    return uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
  }

  static Set<String> names(List<Node> nodes, Function<Node, String> name) {
    return nodes.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }
}
