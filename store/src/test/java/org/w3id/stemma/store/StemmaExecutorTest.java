package org.w3id.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

class StemmaExecutorTest {
  private final DatasetGraph current = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph beside = DatabaseMgr.createDatasetGraph();
  private final StemmaDataset dataset = filled();

  private StemmaDataset filled() {
    Txn.executeWrite(
        current,
        () -> {
          Node row = HiddenTables.row(Graphs.MAINSTREAM, Stm.effectiveTerm);
          current.add(Quad.defaultGraphIRI, HiddenTables.profile(1), row, Fixture.iri("nc"));
          for (int i = 0; i < 2_000; i++) {
            Node model = Iris.hubModel("m" + i);
            current.add(Fixture.iri("g"), model, Stm.fineTunedFrom, Iris.hubModel("m" + i / 2));
            current.add(Fixture.iri("g"), model, Stm.hubId, Fixture.iri("id" + i));
            current.add(Quad.defaultGraphIRI, model, HiddenTables.PROFILE_OF, HiddenTables.profile(1));
          }
        });
    return new StemmaDataset(current, beside);
  }

  @AfterEach
  void close() {
    current.close();
    beside.close();
  }

  private List<Boolean> ways(String pattern) {
    var bgp = (OpBGP) Algebra.compile(QueryFactory.create(Fixture.PREFIXES + "SELECT * { " + pattern + "}")
        .getQueryPattern());
    var graph = (StemmaGraph) dataset.getDefaultGraph();
    return StemmaExecutor.runs(graph, bgp.getPattern()).stream().map(StemmaExecutor.Run::stored).toList();
  }

  @Test
  void patternsThatProfilesCannotMatchGoToTdb() {
    assertThat(ways("?m stm:fineTunedFrom ?b . ?b stm:hubId ?i")).containsExactly(true);
    assertThat(ways("?m stm:fineTunedFrom ?b . ?b stm:effectiveTerm ?t . ?t a ?c")).containsExactly(true, false, true);
    assertThat(ways("?m ?p ?b")).containsExactly(false);
    assertThat(ways("?m stm:latentClause ?c")).as("no artifact has one").containsExactly(true);
  }

  /// TDB2's own rows hold ids, ARQ's hold nodes: the class of a row tells who made it.
  @Test
  void whatGoesToTdbIsAnsweredByTdb() {
    assertThat(rowClass("?m stm:fineTunedFrom ?b . ?b stm:hubId ?i")).isEqualTo(BindingTDB.class);
    assertThat(rowClass("?m stm:fineTunedFrom ?b FILTER(?m != ?b)")).isEqualTo(BindingTDB.class);
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

  private void timesOut(String pattern) {
    String query = Fixture.PREFIXES + "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
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
    assertThat(Fixture.count(dataset, "?s <urn:x-stemma:profileOf> ?o")).isZero();
    assertThat(Fixture.count(dataset, "GRAPH <urn:x-arq:DefaultGraph> { ?s <urn:x-stemma:profileOf> ?o }")).isZero();
    assertThat(Fixture.count(dataset, "GRAPH <urn:x-arq:UnionGraph> { ?s <urn:x-stemma:profileOf> ?o }")).isZero();
    assertThat(Fixture.count(dataset, "GRAPH ?g { ?s <urn:x-stemma:profileOf> ?o }")).isZero();
  }
}
