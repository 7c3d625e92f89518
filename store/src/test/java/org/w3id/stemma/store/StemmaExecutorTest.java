package org.w3id.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingWriter;

@ParameterizedClass
@EnumSource(StoreKind.class)
class StemmaExecutorTest {
  private final StoreKind store;
  private final ServedFixture fixture;
  private final DatasetGraph dataset;

  StemmaExecutorTest(StoreKind store) {
    this.store = store;
    this.fixture =
        new ServedFixture(store, StemmaExecutorTest::fill, StemmaExecutorTest::conclude, ConflictOrigins.none());
    this.dataset = fixture.dataset;
  }

  private static void fill(ServedFixture.Filled to) {
    for (int i = 0; i < 2_000; i++) {
      Node model = Iris.hubModel("m" + i);
      to.add(new Quad(Fixture.iri("g"), model, Fixture.iri("from"), Iris.hubModel("m" + i / 2)), false);
      to.add(new Quad(Fixture.iri("g"), model, Stm.hubId, Fixture.iri("id" + i)), false);
    }
  }

  private static void conclude(ReadingWriter out) {
    out.row(1, ReadingGraphs.number(Graphs.MAINSTREAM), Stm.effectiveTerm, Fixture.iri("nc"));
    for (int i = 0; i < 2_000; i++) {
      out.artifact(Iris.hubModel("m" + i), 1);
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /// TDB2's own rows hold ids, ARQ's hold nodes: the class of a row tells who made it.
  @Test
  void whatGoesToTdbIsAnsweredByTdb() {
    assumeThat(store).isEqualTo(StoreKind.TDB2);
    assertThat(rowClass("?m <http://example.org/from> ?b . ?b stm:hubId ?i")).isEqualTo(BindingTDB.class);
    assertThat(rowClass("?m <http://example.org/from> ?b FILTER(?m != ?b)")).isEqualTo(BindingTDB.class);
    assertThat(rowClass("?m stm:effectiveTerm ?b")).isNotEqualTo(BindingTDB.class);
  }

  private Class<?> rowClass(String pattern) {
    return Txn.calculateRead(
        dataset,
        () -> {
          var context = dataset.getContext().copy();
          ExecutionContext execution = ExecutionContext.create(dataset, context);
          var op = Algebra.compile(QueryFactory.create(Fixture.PREFIXES + "SELECT * { " + pattern + "}")
              .getQueryPattern());
          var rows = QC.execute(op, QueryIterRoot.create(execution), execution);
          try {
            return rows.next().getClass();
          } finally {
            rows.close();
          }
        });
  }

  @Test
  void aTimeOutEndsBothWays() {
    timesOut("?a stm:hubId ?b . ?c stm:hubId ?d . ?e stm:hubId ?f");
    timesOut("?a stm:effectiveTerm ?b . ?c stm:effectiveTerm ?d . ?e stm:effectiveTerm ?f");
    timesOut("?a stm:hubId ?b . ?c stm:effectiveTerm ?d . ?e ?p ?f");
  }

  /// Eight thousand million matches: nobody could make them one by one.
  @Test
  void whatClassesDecideIsCountedByClass() {
    String product = "?a stm:effectiveTerm ?b . ?c stm:effectiveTerm ?d . ?e stm:effectiveTerm ?f";
    assertThat(Fixture.rows(dataset, "SELECT (COUNT(*) AS ?n) { " + product + " }"))
        .singleElement().asString().contains("8000000000");
    assertThatThrownBy(
            () -> Fixture.rows(dataset, "SELECT (COUNT(*) AS ?n) { " + product + " . " + product.replace("?", "?x")
                + " }"))
        .isInstanceOf(QueryExecException.class);
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
