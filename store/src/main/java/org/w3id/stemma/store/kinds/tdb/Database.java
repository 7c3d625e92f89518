package org.w3id.stemma.store.kinds.tdb;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.VoidDescription;

/// One TDB2 folder, open in this process; closed, nothing of it stays in TDB2's caches.
final class Database implements AutoCloseable {
  private final DatasetGraph dataset;

  private Database(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /// Opens it, or makes it if it is not there.
  static Database open(Path folder) {
    return new Database(DatabaseMgr.connectDatasetGraph(Location.create(folder.toString())));
  }

  DatasetGraph dataset() {
    return dataset;
  }

  DatasetGraphTDB tdb() {
    return TDBInternal.requireStorage(dataset);
  }

  /// Adds the description of the data set.
  void describe(Census census) {
    Txn.executeWrite(
        dataset,
        () -> VoidDescription.of(census).forEach(triple -> dataset.add(new Quad(VoidDescription.GRAPH, triple))));
  }

  /// Ends it all even if the thread is interrupted, which would close every channel that it touches.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      TDBInternal.expel(dataset, true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
