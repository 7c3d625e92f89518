package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.Term;

/// Each term of the pool, compared by each sign with each term: among objects of all kinds, and of its own kind only.
class ComparisonProperties {
  private static final Node ALL = NodeFactory.createURI("urn:all");

  private static final List<String> SIGNS = List.of("=", "!=", "<", "<=", ">", ">=");

  private static final List<Node> TERMS = Stream.concat(Pool.RESOURCES.stream(), Pool.LITERALS.stream()).toList();

  @Example
  void aComparisonOfIdsSaysWhatAComparisonOfNodesSays() throws IOException {
    var different = new ArrayList<String>();
    try (var trial = new Trial(data())) {
      for (Node constant : Stream.concat(TERMS.stream(), Pool.STRANGERS.stream()).toList()) {
        for (String query : queries(constant)) {
          if (!(trial.judge(QueryFactory.create(query)) instanceof Verdict.Same)) {
            different.add(query);
          }
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<String> queries(Node constant) {
    String written = NodeFmtLib.strNT(constant);
    if (written.contains("_:")) {
      return List.of(); // a query cannot name a blank node
    }
    var queries = new ArrayList<String>();
    for (Node property : List.of(ALL, ofKind(constant))) {
      for (String sign : SIGNS) {
        for (String condition : List.of("?o " + sign + " " + written, written + " " + sign + " ?o")) {
          queries.add("SELECT ?o { ?s <" + property.getURI() + "> ?o FILTER(" + condition + ") }");
        }
      }
    }
    return queries;
  }

  private static Data data() {
    var quads = new ArrayList<Quad>();
    Node subject = NodeFactory.createURI("urn:s");
    for (Node object : TERMS) {
      quads.add(new Quad(Quad.defaultGraphIRI, subject, ALL, object));
      quads.add(new Quad(Quad.defaultGraphIRI, subject, ofKind(object), object));
    }
    return new Data(quads, Set.of());
  }

  private static Node ofKind(Node node) {
    Kind kind = Term.of(node).group().kind();
    return NodeFactory.createURI("urn:" + kind);
  }
}
