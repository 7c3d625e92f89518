package org.w3id.stemma.reasoner.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Condition;

/// Reads the law out of a graph; what cannot be read is a [BrokenLaw] that names the node.
final class LawReader {

  private final Graph graph;
  private final Map<Node, Term> terms = new HashMap<>();
  private final Map<Node, Clause> clauses = new HashMap<>();

  LawReader(Graph graph) {
    this.graph = graph;
  }

  /// Licenses by IRI, so that ids do not depend on the order of triples.
  List<License> licenses() {
    var licenses = new ArrayList<License>();
    for (Node license : sorted(carriers())) {
      Set<Node> carried = new TreeSet<>(Comparator.comparing(Node::getURI));
      documents(license).forEach(document -> carried.addAll(objects(document, Stm.clause)));
      licenses.add(
          new License(
              licenses.size(),
              license.getURI(),
              text(license, Stm.licenseId).orElseGet(() -> localName(license)),
              one(license, Stm.family).map(Node::getURI).orElse(license.getURI()),
              reviewed(license),
              text(license, Stm.rider).map(Boolean::parseBoolean).orElse(false),
              meantFor(license),
              carried.stream().map(this::clause).toList()));
    }
    return licenses;
  }

  /// What it and the licenses that it is based on are written for.
  private Set<Kind> meantFor(Node license) {
    return documents(license).stream()
        .flatMap(document -> objects(document, Stm.meantFor).stream())
        .flatMap(kind -> Kind.of(kind).stream())
        .collect(Collectors.toSet());
  }

  /// Every purpose of a license that was reviewed, else those for which it was.
  private Set<Purpose> reviewed(Node license) {
    if (text(license, Stm.reviewed).filter(Boolean::parseBoolean).isPresent()) {
      return Set.of(Purpose.values());
    }
    return objects(license, Stm.reviewedFor).stream()
        .flatMap(property -> Purpose.of(property).stream())
        .collect(Collectors.toSet());
  }

  /// Whatever has clauses, or takes them from a document that it incorporates or is based on.
  private Set<Node> carriers() {
    var carriers = new LinkedHashSet<Node>();
    for (Node property : List.of(Stm.clause, Stm.basedOn, Stm.incorporates)) {
      graph.find(Node.ANY, property, Node.ANY).forEach(triple -> addNamed(carriers, triple));
    }
    graph.find(Node.ANY, RDF.type.asNode(), Stm.License).forEach(triple -> addNamed(carriers, triple));
    return carriers;
  }

  private static void addNamed(Set<Node> nodes, Triple triple) {
    if (!triple.getSubject().isURI()) {
      throw new BrokenLaw(triple.getSubject().toString(), "a license needs an IRI: name it, its clauses hang on it");
    }
    nodes.add(triple.getSubject());
  }

  /// The license and, transitively, what it incorporates and is based on; a cycle is walked once.
  Set<Node> documents(Node license) {
    var documents = new LinkedHashSet<Node>();
    var open = new ArrayDeque<Node>(List.of(license));
    while (!open.isEmpty()) {
      Node document = open.remove();
      if (documents.add(document)) {
        open.addAll(objects(document, Stm.incorporates));
        open.addAll(objects(document, Stm.basedOn));
      }
    }
    return documents;
  }

  Clause clause(Node node) {
    Clause known = clauses.get(node);
    if (known == null) {
      known = readClause(node);
      clauses.put(node, known);
    }
    return known;
  }

  private Clause readClause(Node node) {
    Node term = one(node, Stm.term).orElseThrow(() -> new BrokenLaw(node.toString(), "a clause needs stm:term"));
    Node polarity =
        one(node, Stm.polarity).orElseThrow(() -> new BrokenLaw(node.toString(), "a clause needs stm:polarity"));
    if (!polarity.equals(Stm.Asserted) && !polarity.equals(Stm.Negated)) {
      throw new BrokenLaw(node.toString(), "stm:polarity is stm:Asserted or stm:Negated, not " + polarity);
    }
    return new Clause(
        node.getURI(),
        term(term),
        polarity.equals(Stm.Asserted),
        parameters(node),
        text(node, Stm.condition).orElse(""),
        text(node, Stm.clauseNumber).orElse(""),
        one(node, Stm.evidence).map(LawReader::localName).orElse(""),
        String.join("; ", objects(node, Stm.note).stream().map(LawReader::words).toList()));
  }

  private Map<String, List<String>> parameters(Node clause) {
    var parameters = new TreeMap<String, List<String>>();
    graph
        .find(clause, Node.ANY, Node.ANY)
        .forEach(
            triple -> {
              String property = triple.getPredicate().getURI();
              if (property.startsWith(Ns.PARAM)) {
                parameters
                    .computeIfAbsent(property.substring(Ns.PARAM.length()), name -> new ArrayList<>())
                    .add(words(triple.getObject()));
              }
            });
    parameters.values().forEach(values -> values.sort(null));
    return parameters;
  }

  private Term term(Node node) {
    Term known = terms.get(node);
    if (known == null) {
      String behavior =
          one(node, Stm.behavior)
              .map(Node::getURI)
              .orElseThrow(() -> new BrokenLaw(node.toString(), "a term needs stm:behavior: the rules speak of it"));
      String kind = one(node, Stm.kind).map(LawReader::localName).orElse("");
      String code = node.getURI().substring(Ns.TERM.length());
      String label = text(node, RDFS.label.asNode()).orElse(code);
      known = new Term(node.getURI(), code, label, behavior, kind);
      terms.put(node, known);
    }
    return known;
  }

  /// One rule for each pair of behavior and edge, in the order of their IRIs.
  List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    Set<Node> nodes = new LinkedHashSet<>();
    graph.find(Node.ANY, Stm.behaves, Node.ANY).forEach(triple -> nodes.add(triple.getSubject()));
    graph.find(Node.ANY, RDF.type.asNode(), Stm.Rule).forEach(triple -> nodes.add(triple.getSubject()));
    for (Node node : sorted(nodes)) {
      try {
        readRule(node, rules);
      } catch (IllegalArgumentException e) {
        throw new BrokenLaw(node.toString(), e);
      }
    }
    return rules;
  }

  private void readRule(Node node, List<Rule> rules) {
    Condition condition = Condition.parse(text(node, Stm.condition).orElse(""));
    if (condition.isOfVerdict()) {
      throw new IllegalArgumentException("\"" + condition.words() + "\" asks what only a stm:PurposeRule may ask");
    }
    int certainty = certainty(node);
    String basis = text(node, Stm.basis).orElse("");
    for (Node behavior : needed(node, Stm.behaves)) {
      for (Node edge : needed(node, Stm.edge)) {
        EdgeKind kind =
            EdgeKind.of(edge)
                .orElseThrow(() -> new IllegalArgumentException("stm:edge names no kind of edge: " + edge));
        for (Effect effect : effects(node, behavior)) {
          rules.add(Rule.of(node.getURI(), behavior.getURI(), kind, effect, certainty, condition, basis));
        }
      }
    }
  }

  private List<Effect> effects(Node rule, Node behavior) {
    Collection<Node> stated = objects(rule, Stm.effect);
    Collection<Node> nodes = stated.isEmpty() ? objects(behavior, Stm.carries) : stated;
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("it needs stm:effect, or " + behavior + " needs stm:carries");
    }
    return nodes.stream()
        .map(node -> Effect.of(node).orElseThrow(() -> new IllegalArgumentException("no effect is called " + node)))
        .toList();
  }

  private int certainty(Node rule) {
    String words =
        text(rule, Stm.certainty).orElseThrow(() -> new IllegalArgumentException("it needs stm:certainty, 1 to 4"));
    try {
      return Integer.parseInt(words);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a certainty is 1, 2, 3 or 4, not \"" + words + "\"", e);
    }
  }

  private Collection<Node> needed(Node rule, Node property) {
    Collection<Node> nodes = objects(rule, property);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("it needs " + property);
    }
    return nodes;
  }

  /// What breaks criteria of openness, by IRI.
  List<OpennessRule> opennessRules() {
    Set<Node> nodes = new LinkedHashSet<>();
    graph.find(Node.ANY, Stm.breaks, Node.ANY).forEach(triple -> nodes.add(triple.getSubject()));
    var rules = new ArrayList<OpennessRule>();
    for (Node node : sorted(nodes)) {
      try {
        objects(node, Stm.breaks).forEach(criterion -> rules.add(opennessRule(node, criterion)));
      } catch (IllegalArgumentException e) {
        throw new BrokenLaw(node.toString(), e);
      }
    }
    return rules;
  }

  /// The criteria that a rule on a term speaks of, by IRI; one that only asks about releases is none of them.
  List<OpennessCriterion> criteria() {
    Set<Node> nodes = new LinkedHashSet<>();
    graph
        .find(Node.ANY, Stm.breaks, Node.ANY)
        .filterKeep(triple -> graph.contains(triple.getSubject(), Stm.term, Node.ANY))
        .forEach(triple -> nodes.add(triple.getObject()));
    return sorted(nodes).stream()
        .map(
            node ->
                new OpennessCriterion(
                    node.getURI(), objects(node, Stm.needsGrant).stream().map(Node::getURI).toList()))
        .toList();
  }

  private OpennessRule opennessRule(Node node, Node criterion) {
    Node result =
        one(node, Stm.result)
            .filter(found -> found.equals(Stm.Fails) || found.equals(Stm.Unsettled))
            .orElseThrow(() -> new IllegalArgumentException("it needs stm:result, stm:Fails or stm:Unsettled"));
    return new OpennessRule(
        node.getURI(),
        criterion.getURI(),
        one(node, Stm.term).map(Node::getURI).orElse(""),
        !one(node, Stm.polarity).filter(Stm.Negated::equals).isPresent(),
        Condition.parse(text(node, Stm.condition).orElse("")),
        result.equals(Stm.Fails),
        certainty(node));
  }

  private Collection<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private Optional<Node> one(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  private Optional<String> text(Node subject, Node property) {
    return one(subject, property).map(LawReader::words);
  }

  private static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : localName(node);
  }

  private static String localName(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }
}
