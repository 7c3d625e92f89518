package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.queries.Parameter;
import org.w3id.stemma.server.ServerSettings;

/// Every question of the catalogue, asked as its page shows it, of the knowledge that comes with Stemma.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class CatalogueTest {
  private static final Duration PATIENCE = ServerSettings.standard().limits().timeout();

  private final EmbeddedKnowledge knowledge;

  CatalogueTest(EmbeddedKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionHasAnAnswerBeforeAReaderLosesPatience() {
    return knowledge.catalogue().all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> assertThat(rows(query)).isPositive()));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsInTheGraph() {
    return knowledge.catalogue().all().stream()
        .flatMap(query -> query.parameters().stream().map(parameter -> isKnown(query, parameter)));
  }

  private DynamicTest isKnown(NamedQuery query, Parameter parameter) {
    String example = parameter.example().orElseThrow();
    Node node =
        switch (parameter.type()) {
          case IRI -> NodeFactory.createURI(Prefixes.standard().iri(example).orElseThrow());
          case TEXT, INTEGER -> NodeFactory.createLiteralString(example);
        };
    return DynamicTest.dynamicTest(
        query.name() + " " + parameter.name() + "=" + example,
        () -> assertThat(knowledge.<Boolean>read(dataset -> isIn(dataset.getDefaultGraph(), node))).isTrue());
  }

  private static boolean isIn(Graph graph, Node node) {
    return graph.contains(Node.ANY, Node.ANY, node) || (node.isURI() ? graph.contains(node, Node.ANY, Node.ANY) : isPartOfAName(graph, node));
  }

  private static boolean isPartOfAName(Graph graph, Node words) {
    return graph.stream(Node.ANY, Stm.hubId, Node.ANY).anyMatch(name -> name.getObject().getLiteralLexicalForm().contains(words.getLiteralLexicalForm()));
  }

  /// The number of rows; fails where a server would end the query.
  private long rows(NamedQuery query) {
    return knowledge.read(
        dataset -> {
          try (QueryExec exec =
              knowledge.asking(dataset, query.example()).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return exec.select().materialize().stream().count();
          }
        });
  }
}
