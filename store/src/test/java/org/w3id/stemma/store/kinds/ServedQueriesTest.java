package org.w3id.stemma.store.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.columns.query.Explanation;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.ReadingWriter;

@ParameterizedClass
@EnumSource(StoreKind.class)
class ServedQueriesTest {
  private final StoreKind store;
  private final ServedFixture fixture;
  private final DatasetGraph dataset;
  private int asked;
  private Runnable whenAsked = () -> {};

  ServedQueriesTest(StoreKind store) {
    this.store = store;
    this.fixture =
        new ServedFixture(store, ServedQueriesTest::fill, ServedQueriesTest::conclude, origins());
    this.dataset = fixture.dataset;
  }

  /// Nothing has an origin, though all may be reached from everywhere, and whoever asks is noticed.
  private ConflictOrigins origins() {
    return new ConflictOrigins() {
      @Override
      public List<Node> origins(Asked conflict) {
        asked++;
        whenAsked.run();
        return List.of();
      }

      @Override
      public List<Node> nextHops(Asked conflict) {
        return origins(conflict);
      }

      @Override
      public List<Node> reached(Node origin, Runnable check) {
        return IntStream.range(0, 2_000).mapToObj(i -> Iris.hubModel("m" + i)).toList();
      }
    };
  }

  private static void fill(ServedFixture.Filled to) {
    for (int i = 0; i < 2_000; i++) {
      Node model = Iris.hubModel("m" + i);
      to.add(new Quad(Fixture.iri("g"), model, Fixture.iri("from"), Iris.hubModel("m" + i / 2)), false);
      to.add(new Quad(Fixture.iri("g"), model, Stm.hubId, Fixture.iri("id" + i)), false);
      to.add(new Quad(Fixture.iri("g"), model, Stm.declaredLicense, Fixture.iri("license" + i % 3)), false);
    }
    for (String unclassified : List.of("other1", "other2")) {
      Node other = Fixture.iri(unclassified);
      to.add(new Quad(Fixture.iri("g"), other, Stm.declaredLicense, Fixture.iri("license0")), false);
      to.add(new Quad(Fixture.iri("g"), other, Stm.commercialUse, Stm.Unknown), false);
    }
  }

  private static void conclude(ReadingWriter out) {
    out.row(1, ReadingGraphs.number(Graphs.MAINSTREAM), Stm.effectiveTerm, Fixture.iri("nc"));
    out.row(2, ReadingGraphs.number(Graphs.MAINSTREAM), Stm.effectiveTerm, Fixture.iri("nc"));
    out.row(1, ReadingGraphs.number(Graphs.MAINSTREAM), Stm.commercialUse, Stm.Prohibited);
    out.row(2, ReadingGraphs.number(Graphs.MAINSTREAM), Stm.commercialUse, Stm.Allowed);
    out.conflict(1, ReadingGraphs.number(Graphs.MAINSTREAM), 0);
    out.pattern(0, Stm.kind, Stm.OverPermissive);
    for (int i = 0; i < 2_000; i++) {
      out.artifact(Iris.hubModel("m" + i), 1 + i % 2);
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aTimeOutEndsWhateverIsAsked() {
    timesOut("?a stm:hubId ?b . ?c stm:hubId ?d . ?e stm:hubId ?f");
    timesOut("?a stm:effectiveTerm ?b . ?c stm:effectiveTerm ?d . ?e stm:effectiveTerm ?f");
    timesOut("?a stm:hubId ?b . ?c stm:effectiveTerm ?d . ?e ?p ?f");
  }

  @Test
  void whatLooksInVainEndsWhenItIsCancelled() {
    String query = Fixture.PREFIXES + "SELECT * { ?conflict stm:origin <" + Iris.hubModel("m7") + "> }";
    assertThatThrownBy(
            () ->
                Txn.executeRead(
                    dataset,
                    () -> {
                      try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                        whenAsked = exec::abort;
                        RowSetOps.count(exec.select());
                      }
                    }))
        .isInstanceOf(QueryCancelledException.class);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedWhetherAConflictComesFromWhatIsNoArtifact() {
    String query = Fixture.PREFIXES + "SELECT * { ?conflict ?how <http://example.org/nowhere> }";
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            assertThat(RowSetOps.count(exec.select())).isZero();
          }
        });
    assertThat(asked).isZero();
  }

  /// Eight thousand million matches: nobody could make them one by one, as the reference would.
  @Test
  void whatClassesDecideIsCountedByClass() {
    assumeThat(store).isEqualTo(StoreKind.COLUMNS);
    String product = "?a stm:effectiveTerm ?b . ?c stm:effectiveTerm ?d . ?e stm:effectiveTerm ?f";
    assertThat(Fixture.rows(dataset, "SELECT (COUNT(*) AS ?n) { " + product + " }"))
        .singleElement().asString().contains("8000000000");
    assertThatThrownBy(
            () -> Fixture.rows(dataset, "SELECT (COUNT(*) AS ?n) { " + product + " . " + product.replace("?", "?x")
                + " }"))
        .isInstanceOf(QueryExecException.class);
  }

  @Test
  void whatIsStoredIsCountedByTheClassesToWhichItLeads() {
    String query =
        "SELECT ?l ?v (COUNT(*) AS ?n) { ?m stm:declaredLicense ?l ; stm:commercialUse ?v } GROUP BY ?l ?v";
    assertThat(Fixture.rows(dataset, query))
        .containsExactlyInAnyOrder(
            counted("license0", Stm.Prohibited, 334), counted("license0", Stm.Allowed, 333), counted("license0", Stm.Unknown, 2),
            counted("license1", Stm.Prohibited, 333), counted("license1", Stm.Allowed, 334),
            counted("license2", Stm.Prohibited, 333), counted("license2", Stm.Allowed, 333));
    if (store == StoreKind.COLUMNS) {
      assertThat(explanation(query)).contains("declaredLicense> ?l, those that are alike counted together");
      assertThat(explanation(query.replace("?l ?v", "?l ?m ?v"))).doesNotContain("alike");
    }
  }

  private static String counted(String license, Node verdict, int n) {
    return "[?l=" + Fixture.iri(license) + ", ?n=\"" + n + "\"^^xsd:integer, ?v=" + verdict + "]";
  }

  private String explanation(String query) {
    return Explanation.of(QueryFactory.create(Fixture.PREFIXES + query), (IdDataset) dataset);
  }

  private void timesOut(String pattern) {
    String query = Fixture.PREFIXES + "SELECT * { " + pattern + " }";
    assertThatThrownBy(
            () ->
                Txn.executeRead(
                    dataset,
                    () -> {
                      try (QueryExec exec =
                          QueryExec.dataset(dataset).query(query).timeout(200, TimeUnit.MILLISECONDS).build()) {
                        RowSetOps.count(exec.select());
                      }
                    }))
        .as(pattern)
        .isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void aGraphThatIsNotThereIsEmptyAndNeverFetched() {
    for (String from : List.of("http://127.0.0.1:9/x", "file:///etc/hostname", "https://w3id.org/stemma/none")) {
      assertThat(Fixture.rows(dataset, "SELECT * FROM <" + from + "> { ?s ?p ?o }")).isEmpty();
      assertThat(Fixture.rows(dataset, "SELECT * FROM NAMED <" + from + "> { GRAPH ?g { ?s ?p ?o } }")).isEmpty();
    }
  }
}
