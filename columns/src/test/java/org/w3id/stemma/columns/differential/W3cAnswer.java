package org.w3id.stemma.columns.differential;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.IsoMatcher;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.differential.Answer.Rows;
import org.w3id.stemma.columns.differential.Answer.Triples;
import org.w3id.stemma.columns.differential.Answer.Truth;

/// Compares an answer with a file of the test suites: terms wholly, up to the names of blank nodes and the forms of numbers
/// of one datatype.
final class W3cAnswer {
  private static final Node TRUTH = NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean");

  private static final Node INDEX = NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#index");
  private static final Node BLANK = NodeFactory.createLiteralString("a blank node");

  private W3cAnswer() {}

  static boolean isExpected(Answer answer, Query query, W3cCase asked) {
    return switch (answer) {
      case Truth truth -> isTrue(asked.result()) == truth.isTrue();
      case Triples triples -> IsoMatcher.isomorphic(graph(triples), RDFDataMgr.loadGraph(asked.result()));
      case Rows rows -> isExpected(rows, query, asked);
      case Answer.Failed _, Answer.Endless _ -> false;
    };
  }

  private static boolean isExpected(Rows rows, Query query, W3cCase asked) {
    Rows expected = rows(asked.result());
    if (asked.result().endsWith(".csv")) {
      return areSame(changed(expected, W3cAnswer::plain), changed(rows, W3cAnswer::plain));
    }
    if (query.isReduced()) {
      return rows.rows().containsAll(expected.rows()) && expected.rows().containsAll(rows.rows());
    }
    Rows wanted = changed(expected, W3cAnswer::canonical);
    Rows found = changed(rows, W3cAnswer::canonical);
    return areSame(wanted, found) && (!isInOrder(asked.result()) || new Judge(query, new Exactness(Set.of())).haveSameKeys(wanted, found));
  }

  private static boolean areSame(Rows one, Rows other) {
    return ResultsCompare.equalsByTerm(rowSet(one), rowSet(other));
  }

  /// An answer in RDF has an order only if it says so.
  private static boolean isInOrder(String file) {
    return !isRdf(file) || RDFDataMgr.loadGraph(file).contains(null, INDEX, null);
  }

  private static boolean isTrue(String file) {
    return isRdf(file)
        ? RDFDataMgr.loadGraph(file).contains(null, TRUTH, NodeConst.nodeTrue)
        : ResultSetFactory.result(file).getBooleanResult();
  }

  private static Rows rows(String file) {
    RowSet read = RowSet.adapt(isRdf(file) ? RDFInput.fromRDF(RDFDataMgr.loadModel(file)) : ResultSetFactory.result(file).getResultSet());
    return new Rows(read.getResultVars(), read.stream().toList());
  }

  private static boolean isRdf(String file) {
    return file.endsWith(".ttl") || file.endsWith(".rdf");
  }

  private static RowSet rowSet(Rows rows) {
    return RowSetStream.create(rows.variables(), rows.rows().iterator());
  }

  private static Graph graph(Triples triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.triples().forEach(graph::add);
    return graph;
  }

  private static Rows changed(Rows rows, UnaryOperator<@Nullable Node> change) {
    var changed = new ArrayList<Binding>();
    for (Binding row : rows.rows()) {
      var builder = BindingFactory.builder();
      for (Var variable : rows.variables()) {
        Node term = change.apply(row.get(variable));
        if (term != null) {
          builder.add(variable, term);
        }
      }
      changed.add(builder.build());
    }
    return new Rows(rows.variables(), changed);
  }

  /// What CSV keeps of a term.
  private static Node plain(@Nullable Node term) {
    if (term == null) {
      return NodeFactory.createLiteralString("");
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    return term.isBlank() || text.startsWith("_:") ? BLANK : NodeFactory.createLiteralString(text);
  }

  /// A number in one form of its datatype.
  private static @Nullable Node canonical(@Nullable Node term) {
    if (term == null || !term.isLiteral()) {
      return term;
    }
    NodeValue value = NodeValue.makeNode(term);
    if (!value.isNumber()) {
      return term;
    }
    String form = value.isDecimal() ? value.getDecimal().stripTrailingZeros().toPlainString() : Double.toString(value.getDouble());
    return NodeFactory.createLiteralDT(form, term.getLiteralDatatype());
  }
}
