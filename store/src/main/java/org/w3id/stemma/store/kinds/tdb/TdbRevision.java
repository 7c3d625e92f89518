package org.w3id.stemma.store.kinds.tdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Numbered;
import org.w3id.stemma.store.quads.Revision;
import org.w3id.stemma.store.quads.VoidDescription;

/// Copies of two databases of TDB2, each changed in one transaction.
final class TdbRevision implements Revision {
  private final Path folder;
  private final Crew.Underway copies;
  private @Nullable Open open;

  private record Open(Database current, Database beside, Change inCurrent, Change inBeside) {}

  TdbRevision(Path folder, Crew.Underway copies) {
    this.folder = folder;
    this.copies = copies;
  }

  @Override
  public void start() throws IOException {
    copies.await();
    Database current = Database.open(folder.resolve(Generation.CURRENT));
    Database beside = Database.open(folder.resolve(Generation.BESIDE));
    open = new Open(current, beside, new Change(current), new Change(beside));
    current.dataset().begin(TxnType.WRITE);
    beside.dataset().begin(TxnType.WRITE);
    open.inBeside().remove(VoidDescription.GRAPH);
  }

  private Open open() {
    if (open == null) {
      throw new IllegalStateException("it was not started");
    }
    return open;
  }

  private Change in(boolean beside) {
    return beside ? open().inBeside() : open().inCurrent();
  }

  @Override
  public void remove(Node graph, boolean beside) {
    in(beside).remove(graph);
  }

  @Override
  public void remove(Quad quad, boolean beside) {
    in(beside).remove(quad);
  }

  @Override
  public void add(Quad quad, boolean beside) {
    in(beside).add(quad);
  }

  @Override
  public void conclude(Quad quad, boolean beside) {
    in(beside).conclude(quad);
  }

  /// Other nodes get their ids when somebody asks for them.
  @Override
  public void index(Consumer<Consumer<Node>> others) {
    for (Database database : new Database[] {open().current(), open().beside()}) {
      database.dataset().commit();
      database.dataset().end();
    }
  }

  @Override
  public void number(Consumer<Numbered> reader) {
    TdbNumbered.number(open().current().dataset(), reader);
  }

  @Override
  public void strings(Strings out) {
    TdbStrings.each(open().current(), open().beside(), out);
  }

  @Override
  public Counted count() {
    return checked(new Counted(TdbCensus.of(open().current()), TdbCensus.of(open().beside())));
  }

  @Override
  public Counted count(Set<Node> graphs) {
    return checked(new Counted(TdbCensus.of(open().current(), graphs), TdbCensus.of(open().beside(), graphs)));
  }

  private Counted checked(Counted counted) {
    open().inCurrent().check(counted.current());
    open().inBeside().check(counted.beside());
    return counted;
  }

  @Override
  public void describe(Census census) {
    open().beside().describe(census);
  }

  @Override
  public void close() {
    if (open != null) {
      close(open.beside());
      close(open.current());
    }
  }

  /// Ends it all even if the thread is interrupted, which would close every channel that it touches.
  private static void close(Database database) {
    DatasetGraph dataset = database.dataset();
    boolean interrupted = Thread.interrupted();
    try (database) {
      if (dataset.isInTransaction()) {
        dataset.abort();
        dataset.end();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
