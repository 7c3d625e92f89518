package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.w3id.stemma.columns.file.IntSpool;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.index.GraphSetsWriter;
import org.w3id.stemma.columns.index.IndexWriter;

/// Writes the quads of all runs as columns, both ways. While the next predicate is merged, a thread turns the last.
final class QuadMerge implements AutoCloseable {
  private final Path scratch;
  private final GraphSetsWriter sets;
  private final IndexWriter bySubject;
  private final IndexWriter byObject;
  private final List<Integer> graphs = new ArrayList<>();
  private final Turning turning;
  private Future<?> turned = CompletableFuture.completedFuture(null);
  private long triples;

  /// @param scratch where files lie for a while
  QuadMerge(Path folder, Path scratch) throws IOException {
    this.scratch = scratch;
    sets = new GraphSetsWriter(folder);
    bySubject = new IndexWriter(folder, "subjects", scratch);
    byObject = new IndexWriter(folder, "objects", scratch);
    turning = new Turning(byObject, scratch);
  }

  /// Merges the runs and tells how many triples there are.
  long merge(List<Run> runs) throws IOException {
    var cursors = new ArrayList<QuadCursor>();
    try (var maps = new Mapped(scratch);
        var worker = new Workers(1)) {
      var begun = new ArrayList<QuadCursor>();
      for (Run run : runs) {
        var cursor = new QuadCursor(run, maps.ints(run.map()));
        cursors.add(cursor);
        if (cursor.next()) {
          begun.add(cursor);
        }
      }
      var heap = new Heap<>(begun, QuadCursor.ORDER);
      while (!heap.isEmpty()) {
        predicate(heap, heap.top().predicate(), worker);
      }
      Workers.await(turned);
    } finally {
      for (QuadCursor cursor : cursors) {
        cursor.close();
      }
    }
    return triples;
  }

  private void predicate(Heap<QuadCursor> heap, int predicate, Workers worker) throws IOException {
    bySubject.begin(predicate);
    int first = Integer.MAX_VALUE;
    int last = 0;
    var pairs = new IntSpool(scratch.resolve("merged-" + predicate));
    while (!heap.isEmpty() && heap.top().predicate() == predicate) {
      int subject = heap.top().subject();
      int object = heap.top().object();
      int set = sets.number(graphs(heap, predicate, subject, object));
      bySubject.add(subject, object, set);
      pairs.add(subject);
      pairs.add(object);
      pairs.add(set);
      first = Math.min(first, object);
      last = Math.max(last, object);
      triples++;
    }
    bySubject.end();
    Workers.await(turned);
    int least = first;
    int greatest = last;
    turned = worker.start(() -> turn(predicate, pairs, least, greatest));
  }

  private void turn(int predicate, IntSpool pairs, int first, int last) throws IOException {
    try (pairs) {
      byObject.begin(predicate);
      turning.turn(pairs, first, last);
      byObject.end();
    }
  }

  /// Takes the graphs of a triple from all runs.
  private List<Integer> graphs(Heap<QuadCursor> heap, int predicate, int subject, int object) throws IOException {
    graphs.clear();
    while (!heap.isEmpty() && isAt(heap.top(), predicate, subject, object)) {
      int graph = heap.top().graph();
      if (graphs.isEmpty() || graphs.getLast() != graph) {
        graphs.add(graph);
      }
      if (heap.top().next()) {
        heap.advanced();
      } else {
        heap.ended();
      }
    }
    return graphs;
  }

  private static boolean isAt(QuadCursor quad, int predicate, int subject, int object) {
    return quad.subject() == subject && quad.object() == object && quad.predicate() == predicate;
  }

  @Override
  public void close() throws IOException {
    try (sets; bySubject; byObject) {
      // all of them, whichever fails
    }
  }
}
