package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.file.Opened;

/// The quads of all runs, triple after triple, by predicate, subject, object. Used by one thread.
final class AddedQuads {
  private final Heap<QuadCursor> heap;
  private final List<Integer> graphs = new ArrayList<>();

  /// @param maps the folder of the runs, whose terms have ids
  /// @param opened where its files are open; they are needed as long as this is
  AddedQuads(List<Run> runs, Mapped maps, Opened opened) throws IOException {
    var begun = new ArrayList<QuadCursor>();
    for (Run run : runs) {
      QuadCursor cursor = opened.open(() -> new QuadCursor(run, maps.ints(run.map())));
      if (cursor.next()) {
        begun.add(cursor);
      }
    }
    heap = new Heap<>(begun, QuadCursor.ORDER);
  }

  boolean isEmpty() {
    return heap.isEmpty();
  }

  int predicate() {
    return heap.top().predicate();
  }

  int subject() {
    return heap.top().subject();
  }

  int object() {
    return heap.top().object();
  }

  /// The graphs of the triple of present, ascending, valid until the next; goes on behind it.
  List<Integer> takeGraphs() throws IOException {
    graphs.clear();
    int predicate = predicate();
    int subject = subject();
    int object = object();
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
}
