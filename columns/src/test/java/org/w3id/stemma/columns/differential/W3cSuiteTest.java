package org.w3id.stemma.columns.differential;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.columns.differential.Verdict.Different;

/// The query evaluation cases of the SPARQL 1.0, 1.1 and 1.2 test suites of the W3C.
class W3cSuiteTest {
  private static final Path ROOT = Path.of(System.getProperty("stemma.shared", "../../shared"), "data", "w3c-sparql", "sparql");

  /// Where Jena 5.6 itself does not give what is expected; columns answer as it does.
  private static final Set<String> JENA_DIFFERS =
      Set.of(
          // expects plain strings before those of xsd:string, which are the same since RDF 1.1
          "sparql10/sort#dawg-sort-11",
          // casts "0"^^xsd:boolean to itself
          "sparql11/cast#cast-bool",
          // makes two blank nodes of one string in one row
          "sparql11/functions#bnode01",
          // lets a value of VALUES that no triple has reach itself in no steps
          "sparql11/property-path#values_and_path",
          // replaces escapes of code points before it looks for strings, not within them
          "sparql12/codepoint-escapes#codepoint-esc-08",
          "sparql12/codepoint-escapes#codepoint-esc-09",
          // does not read a boolean in a triple term
          "sparql12/eval-triple-terms#basic-8",
          "sparql12/eval-triple-terms#basic-9",
          "sparql12/eval-triple-terms#pattern-10",
          "sparql12/eval-triple-terms#pattern-11",
          // has no string functions of literals with a direction
          "sparql12/lang-basedir#concat",
          "sparql12/lang-basedir#contains");

  private static List<W3cCase> cases() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(ROOT), () -> "skipped: no test suites at " + ROOT + "; set -Dstemma.shared");
    return W3cManifests.cases(ROOT);
  }

  @Test
  void everyCaseIsAnsweredOrLeftOutForAReason() throws IOException {
    var counts = new TreeMap<String, Integer>();
    cases().forEach(one -> counts.merge(one.rest().orElse("asked"), 1, Integer::sum));

    assertThat(counts).isEqualTo(
        Map.ofEntries(
            entry("asked", 583),
            entry("entailment", 70),
            entry("federation", 6),
            entry("PositiveSyntaxTest", 251),
            entry("NegativeSyntaxTest", 131),
            entry("PositiveSyntaxTest11", 66),
            entry("NegativeSyntaxTest11", 48),
            entry("PositiveUpdateSyntaxTest", 18),
            entry("PositiveUpdateSyntaxTest11", 42),
            entry("NegativeUpdateSyntaxTest", 2),
            entry("NegativeUpdateSyntaxTest11", 13),
            entry("UpdateEvaluationTest", 97),
            entry("GraphStoreProtocolTest", 31),
            entry("ProtocolTest", 34),
            entry("ServiceDescriptionTest", 3)));
  }

  @Test
  void columnsAnswerAsExpectedSaveWhereJenaItselfDoesNot() throws IOException {
    var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (W3cCase one : cases()) {
      if (one.rest().isEmpty()) {
        found.ask(one);
      }
    }
    assertThat(found.unlikeJena).isEmpty();
    assertThat(found.jenaDiffers).containsExactlyInAnyOrderElementsOf(JENA_DIFFERS);
    assertThat(found.columnsDiffer).containsExactlyInAnyOrderElementsOf(JENA_DIFFERS);
  }

  /// Names of cases: where columns do not answer as Jena in memory does, and where each does not answer as expected.
  private record Found(List<String> unlikeJena, List<String> jenaDiffers, List<String> columnsDiffer) {
    void ask(W3cCase asked) throws IOException {
      try {
        ask(asked, QueryFactory.read(asked.query(), asked.query(), Syntax.syntaxSPARQL_12));
      } catch (JenaException e) { // Jena cannot even read the query, the data or the answer
        jenaDiffers.add(asked.name());
        columnsDiffer.add(asked.name());
      }
    }

    private void ask(W3cCase asked, Query query) throws IOException {
      try (var trial = new Trial(data(asked, query))) {
        if (trial.judge(query) instanceof Different) {
          unlikeJena.add(asked.name());
        }
        if (!W3cAnswer.isExpected(trial.memory(query), query, asked)) {
          jenaDiffers.add(asked.name());
        }
        if (!W3cAnswer.isExpected(trial.columns(query), query, asked)) {
          columnsDiffer.add(asked.name());
        }
      }
    }
  }

  /// What the manifest names; else what the query names.
  private static Data data(W3cCase asked, Query query) {
    var quads = new ArrayList<Quad>();
    asked.data().forEach(file -> read(file, Quad.defaultGraphIRI, quads));
    asked.graphs().forEach((name, file) -> read(file, name, quads));
    if (asked.data().isEmpty() && asked.graphs().isEmpty()) {
      Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
          .distinct()
          .forEach(file -> read(file, NodeFactory.createURI(file), quads));
    }
    return new Data(quads, Set.of());
  }

  private static void read(String file, Node graph, List<Quad> quads) {
    RDFDataMgr.loadDatasetGraph(file)
        .find()
        .forEachRemaining(quad -> quads.add(quad.isDefaultGraph() ? new Quad(graph, quad.asTriple()) : quad));
  }
}
