package org.w3id.stemma.store.kinds.tdb;

import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/// Fills one fresh database: a small one in one transaction, a large one by TDB2's phased bulk loader.
///
/// A bulk load that fails must still be finished, or the loader's threads wait for more, for ever: `close` without
/// `finish` does so, and what is in the folder then is worth nothing.
final class DatabaseWriter implements AutoCloseable {
  private sealed interface Way {
    StreamRDF stream();

    void finish();

    void abandon();
  }

  private record Bulk(DataLoader loader, StreamRDF stream) implements Way {
    static Bulk start(Database database) {
      DataLoader loader = LoaderFactory.phasedLoader(database.tdb(), (format, arguments) -> {});
      loader.startBulk();
      return new Bulk(loader, loader.stream());
    }

    @Override
    public void finish() {
      loader.finishBulk();
    }

    @Override
    public void abandon() {
      loader.finishBulk();
    }
  }

  private record OneTransaction(Database database, StreamRDF stream) implements Way {
    static OneTransaction start(Database database) {
      database.dataset().begin(TxnType.WRITE);
      return new OneTransaction(database, StreamRDFLib.dataset(database.tdb()));
    }

    @Override
    public void finish() {
      database.dataset().commit();
      database.dataset().end();
    }

    @Override
    public void abandon() {
      database.dataset().abort();
      database.dataset().end();
    }
  }

  private final Database database;
  private final Way way;
  private long quads;
  private boolean finished;

  DatabaseWriter(Path folder, boolean large) {
    this.database = Database.open(folder);
    this.way = large ? Bulk.start(database) : OneTransaction.start(database);
  }

  void quad(Quad quad) {
    way.stream().quad(quad);
    quads++;
  }

  /// How many quads were given, the same one counted each time.
  long quads() {
    return quads;
  }

  /// Indexes all that was given. The database stays open for checks until this is closed.
  void finish() {
    finished = true;
    way.finish();
  }

  Database database() {
    return database;
  }

  /// Ends it all even if the thread is interrupted, which would close every channel that it touches.
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      if (!finished) {
        way.abandon();
      }
    } finally {
      database.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
