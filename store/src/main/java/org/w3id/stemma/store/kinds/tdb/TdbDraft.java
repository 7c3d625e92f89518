package org.w3id.stemma.store.kinds.tdb;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Canaries;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Numbered;

/// Two databases of TDB2 that are filled.
final class TdbDraft implements Draft {
  private final Half current;
  private final Half beside;

  private record Half(DatabaseWriter writer, Canaries canaries) implements AutoCloseable {
    void add(Quad quad) {
      canaries.saw(quad);
      writer.quad(quad);
    }

    void check(java.util.Map<Node, Census.OfGraph> answered) {
      Database database = writer.database();
      Txn.executeRead(database.dataset(), () -> canaries.check(Indexes.ofQuads(database)));
      canaries.checkCounts(answered);
    }

    @Override
    public void close() {
      writer.close();
    }
  }

  TdbDraft(Path folder, boolean large) {
    this.current = new Half(new DatabaseWriter(folder.resolve(Generation.CURRENT), large), new Canaries());
    try {
      this.beside = new Half(new DatabaseWriter(folder.resolve(Generation.BESIDE), large), new Canaries());
    } catch (RuntimeException e) {
      current.close();
      throw e;
    }
  }

  @Override
  public void add(Quad quad, boolean isBeside) {
    (isBeside ? beside : current).add(quad);
  }

  /// Other nodes get their ids when somebody asks for them.
  @Override
  public void index(Consumer<Consumer<Node>> others) {
    current.writer().finish();
    beside.writer().finish();
  }

  @Override
  public void number(Consumer<Numbered> reader) {
    TdbNumbered.number(current.writer().database().dataset(), reader);
  }

  @Override
  public void strings(Strings out) {
    TdbStrings.each(current.writer().database(), beside.writer().database(), out);
  }

  @Override
  public Counted count() {
    var counted = new Counted(TdbCensus.of(current.writer().database()), TdbCensus.of(beside.writer().database()));
    current.check(counted.current());
    beside.check(counted.beside());
    return counted;
  }

  @Override
  public void describe(Census census) {
    beside.writer().database().describe(census);
  }

  @Override
  public void close() {
    try (current; beside) {
      // both, whichever fails
    }
  }
}
