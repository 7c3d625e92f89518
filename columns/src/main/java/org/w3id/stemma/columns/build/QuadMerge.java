package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.w3id.stemma.columns.file.IntSpool;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.file.Opened;
import org.w3id.stemma.columns.index.GraphSetsWriter;
import org.w3id.stemma.columns.index.IndexWriter;

/// Writes the quads of all runs, and of the columns that the build begins with, as columns, both ways. While the next
/// predicate is merged, a thread turns what is new of the last.
final class QuadMerge implements AutoCloseable {
  private final Path scratch;
  private final Base base;
  private final Opened files = new Opened();
  private final GraphSetsWriter sets;
  private final IndexWriter bySubject;
  private final IndexWriter byObject;
  private Future<?> turned = CompletableFuture.completedFuture(null);
  private long triples;

  /// @param scratch where files lie for a while
  QuadMerge(Path folder, Path scratch, Base base) throws IOException {
    this.scratch = scratch;
    this.base = base;
    sets = files.open(() -> new GraphSetsWriter(folder));
    bySubject = files.open(() -> new IndexWriter(folder, "subjects", scratch));
    byObject = files.open(() -> new IndexWriter(folder, "objects", scratch));
  }

  /// Merges the runs and tells how many triples there are.
  long merge(List<Run> runs) throws IOException {
    try (var maps = new Mapped(scratch);
        var cursors = new Opened();
        var worker = new Workers(1)) {
      var added = new AddedQuads(runs, maps, cursors);
      base.begin(scratch, sets);
      for (int predicate : base.predicates()) {
        while (!added.isEmpty() && added.predicate() < predicate) {
          merge(added.predicate(), added, worker);
        }
        merge(predicate, added, worker);
      }
      while (!added.isEmpty()) {
        merge(added.predicate(), added, worker);
      }
      Workers.await(turned);
    }
    return triples;
  }

  private void merge(int predicate, AddedQuads added, Workers worker) throws IOException {
    var changed = new IntSpool(scratch.resolve("changed-" + predicate));
    var merge = new SubjectMerge(base.bySubject(predicate), added, sets, bySubject, changed);
    triples += merge.merge(predicate);
    Workers.await(turned);
    turned = worker.start(() -> turn(predicate, changed, merge.firstObject(), merge.lastObject()));
  }

  private void turn(int predicate, IntSpool changed, int firstObject, int lastObject) throws IOException {
    try (changed) {
      byObject.begin(predicate);
      var merge = new ObjectMerge(base.byObject(predicate), byObject);
      if (changed.size() > 0) {
        new Turning(merge, scratch).turn(changed, firstObject, lastObject);
      }
      merge.end();
      byObject.end();
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
