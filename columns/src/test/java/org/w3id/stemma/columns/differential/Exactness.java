package org.w3id.stemma.columns.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// How exactly terms have to be the same: wholly, the lexical form too, but for blank nodes that the query makes, and
/// for variables whose names begin with one of three words.
///
/// @param known the blank nodes of the data
record Exactness(Set<Node> known) {
  /// The value counts, not which of the terms that have it: a least or a greatest.
  static final String EQUAL = "equal";

  /// The parts count, not their order.
  static final String BAG = "bag";

  /// Whether there is one.
  static final String ANY = "any";

  static final String SEPARATOR = "~|~";

  /// What two rows have in common exactly if they are the same.
  String row(List<Var> variables, Binding row) {
    var text = new StringBuilder();
    for (Var variable : variables) {
      text.append(term(variable.getName(), row.get(variable))).append("  ");
    }
    return text.toString();
  }

  String triple(Triple triple) {
    return term("", triple.getSubject()) + " " + term("", triple.getPredicate()) + " " + term("", triple.getObject());
  }

  private String term(String variable, @Nullable Node term) {
    if (term == null) {
      return "-";
    }
    if (variable.startsWith(ANY)) {
      return "any";
    }
    if (variable.startsWith(EQUAL)) {
      return value(term);
    }
    return exact(variable.startsWith(BAG) ? sorted(term) : term);
  }

  private String exact(Node term) {
    if (term.isTripleTerm()) {
      return "<<( " + triple(term.getTriple()) + " )>>";
    }
    return term.isBlank() && !known.contains(term) ? "_:new" : NodeFmtLib.strNT(term);
  }

  private static Node sorted(Node term) {
    var parts = new ArrayList<>(List.of(term.getLiteralLexicalForm().split(Pattern.quote(SEPARATOR), -1)));
    Collections.sort(parts);
    return NodeFactory.createLiteralString(String.join(SEPARATOR, parts));
  }

  private String value(Node term) {
    NodeValue value = NodeValue.makeNode(term);
    if (!value.isNumber()) {
      return exact(term);
    }
    if (!value.isDecimal() && !Double.isFinite(value.getDouble())) {
      return Double.toString(value.getDouble());
    }
    BigDecimal number = value.isDecimal() ? value.getDecimal() : BigDecimal.valueOf(value.getDouble());
    return number.stripTrailingZeros().toPlainString();
  }

  /// All blank nodes, those within triple terms too.
  static Set<Node> blanks(Data data) {
    var blanks = new HashSet<Node>();
    data.quads().forEach(quad -> List.of(quad.getGraph(), quad.getSubject(), quad.getObject()).forEach(node -> gather(node, blanks)));
    return Set.copyOf(blanks);
  }

  private static void gather(Node node, Set<Node> blanks) {
    if (node.isBlank()) {
      blanks.add(node);
    } else if (node.isTripleTerm()) {
      gather(node.getTriple().getSubject(), blanks);
      gather(node.getTriple().getObject(), blanks);
    }
  }
}
