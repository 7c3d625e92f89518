package org.w3id.stemma.reasoner.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Condition;

/// Reads out of a graph what terms mean for purposes; a rule that cannot be read is a [BrokenLaw] that names it.
final class PurposeRuleReader {
  private final Graph graph;

  PurposeRuleReader(Graph graph) {
    this.graph = graph;
  }

  /// The rules by IRI, so that nothing depends on the order of triples.
  List<PurposeRule> rules() {
    var nodes = new TreeSet<Node>(Comparator.comparing(Node::getURI));
    graph.find(Node.ANY, RDF.type.asNode(), Stm.PurposeRule).forEach(triple -> nodes.add(triple.getSubject()));
    var rules = new ArrayList<PurposeRule>();
    for (Node node : nodes) {
      try {
        rules.add(rule(node));
      } catch (IllegalArgumentException e) {
        throw new BrokenLaw(node.toString(), e);
      }
    }
    return rules;
  }

  private PurposeRule rule(Node node) {
    Set<String> terms = needed(node, Stm.term).stream().map(Node::toString).collect(Collectors.toSet());
    Set<Purpose> purposes = needed(node, Stm.purpose).stream().map(PurposeRuleReader::purpose).collect(Collectors.toSet());
    PurposeRule.Act act = act(needed(node, Stm.effect).getFirst());
    Condition condition = Condition.parse(text(node, Stm.condition));
    if (condition.isOfChild()) {
      throw new IllegalArgumentException("\"" + condition.words() + "\" asks what only a stm:Rule may ask");
    }
    Set<String> relaxed = act == PurposeRule.Act.RELAXES ? Rule.relaxed(text(node, Stm.basis)) : Set.of();
    return new PurposeRule(node.toString(), terms, purposes, act, condition, relaxed);
  }

  private static Purpose purpose(Node property) {
    return Purpose.of(property)
        .orElseThrow(() -> new IllegalArgumentException("stm:purpose names no purpose: " + property));
  }

  private static PurposeRule.Act act(Node effect) {
    return PurposeRule.Act.of(effect)
        .orElseThrow(() -> new IllegalArgumentException("stm:effect is nothing that a verdict knows: " + effect));
  }

  private List<Node> needed(Node rule, Node property) {
    List<Node> nodes = graph.find(rule, property, Node.ANY).mapWith(Triple::getObject).toList();
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("it needs " + property);
    }
    return nodes;
  }

  private String text(Node rule, Node property) {
    return graph
        .find(rule, property, Node.ANY)
        .nextOptional()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .orElse("");
  }
}
