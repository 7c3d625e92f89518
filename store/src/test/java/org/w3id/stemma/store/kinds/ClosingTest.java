package org.w3id.stemma.store.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Whatever ends a query, nothing of it stays open.
@ParameterizedClass
@EnumSource(StoreKind.class)
class ClosingTest {
  private static final int MODELS = 12;

  private final ServedFixture fixture;

  ClosingTest(StoreKind store) {
    this.fixture = new ServedFixture(store, ClosingTest::fill, ClosingTest::conclude, ConflictOrigins.none());
  }

  private static void fill(ServedFixture.Filled to) {
    for (int i = 0; i < MODELS; i++) {
      to.add(new Quad(Fixture.iri("g"), Iris.hubModel("m" + i), Stm.hubId, Fixture.iri("id" + i)), false);
      to.add(new Quad(Fixture.iri("g"), Iris.hubModel("m" + i), Stm.weightsFrom, Iris.hubModel("m" + i / 2)), false);
    }
  }

  private static void conclude(ReadingWriter out) {
    for (int reading = 0; reading < ReadingGraphs.ALL.size(); reading++) {
      out.row(1, reading, Stm.effectiveTerm, Fixture.iri("nc"));
      out.conflict(1, reading, 0);
    }
    out.pattern(0, Stm.kind, Stm.OverPermissive);
    for (int i = 0; i < MODELS; i++) {
      out.artifact(Iris.hubModel("m" + i), 1);
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  static List<String> patterns() {
    return List.of(
        "?m stm:hubId ?i . ?b stm:hubId ?j",
        "?m stm:effectiveTerm ?t . ?b stm:hubId ?j",
        "?m stm:hubId ?i FILTER(?i != ?m) OPTIONAL { ?m stm:effectiveTerm ?t }",
        "?m stm:effectiveTerm ?t OPTIONAL { ?b stm:hubId ?j }",
        "?m stm:effectiveTerm ?t FILTER NOT EXISTS { ?m stm:hubId ?j . ?x stm:conflict ?c }",
        "?m stm:hubId ?i MINUS { ?m stm:effectiveTerm ?t }",
        "{ ?m stm:hubId ?i } UNION { ?m stm:conflict/stm:kind ?k }",
        "GRAPH graph:strict { ?m stm:effectiveTerm ?t } ?m stm:hubId ?i",
        "GRAPH ?g { ?m stm:effectiveTerm ?t } ?m stm:hubId ?i",
        "{ SELECT ?m (COUNT(*) AS ?n) { ?m stm:effectiveTerm ?t . ?m stm:hubId ?i } GROUP BY ?m } ?m stm:hubId ?i",
        "{ SELECT DISTINCT ?m { ?m ?p ?o } ORDER BY ?m LIMIT 7 } ?m stm:effectiveTerm ?t",
        "?m stm:weightsFrom+ ?b . ?b stm:effectiveTerm ?t",
        "?m stm:hubId ?i { ?b stm:hubId ?j } { ?x stm:effectiveTerm ?t FILTER(?x != ?z) }");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void nothingStaysOpenWhereverItIsStopped(String pattern) {
    Query query = QueryFactory.create(Fixture.PREFIXES + "SELECT * { " + pattern + " }");
    Op op = Algebra.optimize(Algebra.compile(query));
    for (int rows = 0; rows < 12; rows++) {
      int most = rows;
      Txn.executeRead(fixture.dataset, () -> stopped(op, most, false));
      Txn.executeRead(fixture.dataset, () -> stopped(op, most, true));
    }
    Txn.executeRead(fixture.dataset, () -> stopped(op, Integer.MAX_VALUE, false));
  }

  /// @param cancel whether it is cancelled after so many rows, or closed
  private void stopped(Op op, int rows, boolean cancel) {
    var context = fixture.dataset.getContext().copy();
    var signal = new AtomicBoolean(cancel && rows == 0);
    context.set(ARQConstants.symCancelQuery, signal);
    ExecutionContext execution = ExecutionContext.create(fixture.dataset, context);
    try {
      QueryIterator found = QC.execute(op, QueryIterRoot.create(execution), execution);
      try {
        for (int i = 0; i < rows && found.hasNext(); i++) {
          found.next();
        }
        signal.set(cancel);
        while (cancel && found.hasNext()) {
          found.next();
        }
      } finally {
        found.close();
      }
    } catch (QueryCancelledException expected) {
      assertThat(cancel).isTrue();
    }
    assertThat(execution.listOpenIterators()).as("open after %d rows, cancelled: %s", rows, cancel).isExhausted();
  }
}
