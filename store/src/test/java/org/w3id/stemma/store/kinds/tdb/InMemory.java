package org.w3id.stemma.store.kinds.tdb;

import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.quads.Numbered;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// What [TdbStore] serves, of databases in memory.
public final class InMemory implements AutoCloseable {
  private final DatasetGraph current = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph beside = DatabaseMgr.createDatasetGraph();

  /// @param adding calls [#add] as often as it likes
  public void fill(Runnable adding) {
    Txn.executeWrite(current, () -> Txn.executeWrite(beside, adding));
  }

  public void add(Quad quad, boolean isBeside) {
    (isBeside ? beside : current).add(quad);
  }

  public void number(Consumer<Numbered> reader) {
    TdbNumbered.number(current, reader);
  }

  public Held open(Readings readings, ConflictOrigins origins) {
    return new Held(new StemmaDataset(new Databases(current, beside), readings, origins), this::close);
  }

  @Override
  public void close() {
    current.close();
    beside.close();
  }
}
