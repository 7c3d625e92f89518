package org.w3id.stemma.reasoner.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.Stm;

/// Reads [Statements] out of a graph; what cannot be read is a [BrokenLaw] that names the node.
final class StatementReader {
  private final Graph graph;

  StatementReader(Graph graph) {
    this.graph = graph;
  }

  Statements read() {
    return new Statements(
        ofClauses(),
        sets(Stm.admits),
        sets(Stm.leavesOpen),
        sets(Stm.bearsNotice),
        sets(Stm.lacksNotice));
  }

  private Map<String, List<CompatibilityStatement>> ofClauses() {
    Map<String, Set<String>> named = sets(Stm.compatibleWith);
    Map<String, Set<String>> qualified = sets(Stm.compatibility);
    var clauses = new TreeSet<>(named.keySet());
    clauses.addAll(qualified.keySet());
    var statements = new HashMap<String, List<CompatibilityStatement>>();
    for (String clause : clauses) {
      statements.put(
          clause, ofClause(clause, named.getOrDefault(clause, Set.of()), qualified.getOrDefault(clause, Set.of())));
    }
    return statements;
  }

  /// The qualified ones, and one plain statement for the licenses that none of them speaks of.
  private List<CompatibilityStatement> ofClause(String clause, Set<String> named, Set<String> qualified) {
    var statements = new ArrayList<CompatibilityStatement>();
    var plain = new HashSet<>(named);
    for (String iri : new TreeSet<>(qualified)) {
      CompatibilityStatement statement = statement(clause, NodeFactory.createURI(iri));
      if (!named.containsAll(statement.with())) {
        throw new BrokenLaw(iri, "it speaks of licenses that " + clause + " does not name with stm:compatibleWith");
      }
      statements.add(statement);
      plain.removeAll(statement.with());
    }
    if (!plain.isEmpty()) {
      statements.add(CompatibilityStatement.plain(clause, plain));
    }
    return List.copyOf(statements);
  }

  private CompatibilityStatement statement(String clause, Node node) {
    Set<String> scope = objects(node, Stm.scope);
    boolean whole = scope.equals(Set.of(Stm.WholeWork.getURI()));
    if (!whole && !scope.equals(Set.of(Stm.LinkedPart.getURI()))) {
      throw new BrokenLaw(node.toString(), "it needs one stm:scope, stm:WholeWork or stm:LinkedPart");
    }
    return new CompatibilityStatement(
        clause,
        objects(node, Stm.with),
        whole,
        objects(node, Stm.needsNotice),
        objects(node, Stm.barredByNotice),
        objects(node, Stm.demands),
        String.join("; ", objects(node, Stm.condition)));
  }

  private Map<String, Set<String>> sets(Node property) {
    var sets = new TreeMap<String, Set<String>>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEach(
            triple ->
                sets.computeIfAbsent(triple.getSubject().toString(), s -> new TreeSet<>()).add(words(triple.getObject())));
    return sets;
  }

  private Set<String> objects(Node subject, Node property) {
    return new TreeSet<>(
        graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).mapWith(StatementReader::words).toList());
  }

  private static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
