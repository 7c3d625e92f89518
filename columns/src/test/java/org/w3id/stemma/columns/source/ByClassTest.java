package org.w3id.stemma.columns.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.sse.SSE;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

@NullUnmarked
class ByClassTest {
  private static final Node LIKES = NodeFactory.createURI("urn:likes");
  private static final int NODES = 500;

  /// Every third node has none.
  private static final Classes CLASSES =
      new Classes() {
        @Override
        public long size(long ref) {
          throw new AssertionError("nobody asks for it");
        }

        @Override
        public int classOf(long ref) {
          return ref % 3 == 0 ? -1 : (int) ref % 100;
        }
      };

  @TempDir Path folder;
  private Columns columns;
  private Source triples;

  @BeforeEach
  void everyNodeLikesAFewOthers() throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      for (int i = 0; i < NODES; i++) {
        for (int other : new int[] {i * i % NODES, i % 7, i % 2}) {
          writer.add(SSE.parseQuad("(_ <urn:n" + i + "> <urn:likes> <urn:n" + other + ">)"));
        }
      }
      writer.finish();
    }
    columns = Columns.open(folder);
    var all = new BitSet();
    all.set(0, NODES);
    triples = columns.triples(all).of(LIKES, columns.terms().id(LIKES));
  }

  @AfterEach
  void close() {
    columns.close();
  }

  @Test
  void oneOfEachClassStandsForAllThatAreAlike() {
    for (boolean areSubjects : new boolean[] {true, false}) {
      Cursor plain = cursor(triples);
      Cursor byClass = cursor(new ByClass(triples, CLASSES, areSubjects));
      for (int i = 0; i < NODES; i++) {
        long key = node(i);
        open(byClass, key, areSubjects);
        byClass.next(); // a cursor may be left where it is, and opened again
        assertThat(weights(byClass, key, areSubjects)).isEqualTo(weights(plain, key, areSubjects));
      }
    }
  }

  @Test
  void eachIsFoundByItselfWhereBothEndsAreKnownOrNone() {
    Cursor byClass = cursor(new ByClass(triples, CLASSES, true));
    byClass.open(Ref.NONE, Ref.NONE, Ref.NONE);
    long all = 0;
    while (byClass.next()) {
      assertThat(byClass.weight).isEqualTo(1);
      all++;
    }
    assertThat(all).isEqualTo(cursor(triples).count(Ref.NONE, Ref.NONE, Ref.NONE)).isGreaterThan(NODES);
    byClass.open(node(9), Ref.NONE, node(1));
    assertThat(byClass.next()).isTrue();
    assertThat(byClass.subject).isEqualTo(node(9));
    assertThat(byClass.next()).isFalse();
  }

  private long node(int i) {
    return columns.terms().id(NodeFactory.createURI("urn:n" + i));
  }

  private Cursor cursor(Source source) {
    return source.cursor(new Run(new Terms(columns.terms(), Names.NONE), null));
  }

  private static void open(Cursor cursor, long key, boolean areSubjects) {
    cursor.open(areSubjects ? Ref.NONE : key, Ref.NONE, areSubjects ? key : Ref.NONE);
  }

  /// How many triples there are with each class at the other end, and with each node that has none, as a negative number.
  private static Map<Long, Long> weights(Cursor cursor, long key, boolean areSubjects) {
    open(cursor, key, areSubjects);
    var weights = new HashMap<Long, Long>();
    while (cursor.next()) {
      assertThat(areSubjects ? cursor.object : cursor.subject).isEqualTo(key);
      long found = areSubjects ? cursor.subject : cursor.object;
      int type = CLASSES.classOf(found);
      weights.merge(type < 0 ? -found : type, cursor.weight, Long::sum);
    }
    return weights;
  }
}
