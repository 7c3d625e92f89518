package org.w3id.stemma.columns.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.sse.SSE;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// A cursor that passes over many triples of other graphs to find the next one can be stopped on its way.
@NullUnmarked
class CancellationTest {
  private static final int PASSED_OVER = 10_000;
  private static final Node LIKES = NodeFactory.createURI("urn:likes");

  @TempDir Path folder;
  private Columns columns;
  private Source triples;
  private final AtomicBoolean cancel = new AtomicBoolean();

  @BeforeEach
  void manyTriplesInOneGraphAndTheLastInAnother() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      for (int i = 0; i < PASSED_OVER; i++) {
        writer.add(SSE.parseQuad("(<urn:many> <urn:m" + i + "> <urn:likes> <urn:cake>)"));
      }
      writer.add(SSE.parseQuad("(<urn:one> <urn:z> <urn:likes> <urn:cake>)"));
      writer.finish();
    }
    columns = Columns.open(folder);
    int one = columns.terms().id(NodeFactory.createURI("urn:one"));
    BitSet sets = columns.sets().with(graph -> graph == one);
    triples = columns.triples(sets).of(LIKES, columns.terms().id(LIKES));
  }

  @AfterEach
  void close() {
    columns.close();
  }

  private void isStopped(Source source, long object) {
    Cursor cursor = source.cursor(new Run(new Terms(columns.terms(), Names.NONE), cancel));
    cursor.open(Ref.NONE, Ref.NONE, object);
    assertThat(cursor.next()).isTrue();
    cancel.set(true);
    cursor.open(Ref.NONE, Ref.NONE, object);
    assertThatThrownBy(cursor::next).isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void amongAllTriples() {
    isStopped(triples, Ref.NONE);
  }

  @Test
  void amongTheSubjectsOfAnObject() {
    isStopped(triples, columns.terms().id(NodeFactory.createURI("urn:cake")));
  }

  @Test
  void amongObjects() {
    isStopped(Objects.requireNonNull(triples.objects()), Ref.NONE);
  }

  @Test
  void amongObjectsThatAreCounted() {
    isStopped(Objects.requireNonNull(triples.counts()), Ref.NONE);
  }

  @Test
  void amongObjectsWithinARange() {
    isStopped(Objects.requireNonNull(triples.within(1, columns.terms().size() + 1)), Ref.NONE);
  }
}
