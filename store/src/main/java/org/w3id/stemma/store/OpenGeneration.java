package org.w3id.stemma.store;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;

/// A generation that this process reads. Close it when its last reader is done.
public final class OpenGeneration implements AutoCloseable {
  private final Generation generation;
  private final View view;
  private final Database current;
  private final Database beside;
  private final DatasetGraph dataset;

  private OpenGeneration(Generation generation, View view, Database current, Database beside) {
    this.generation = generation;
    this.view = view;
    this.current = current;
    this.beside = beside;
    this.dataset = new StemmaDataset(current.dataset(), beside.dataset());
  }

  static OpenGeneration open(Home home, Generation generation) {
    View view;
    try {
      view = View.of(generation, home.runFolder());
    } catch (IOException e) {
      throw cannot(generation, e);
    }
    try {
      Database current = Database.open(view.folder().resolve(Generation.CURRENT));
      Database beside = Database.open(view.folder().resolve(Generation.BESIDE));
      return new OpenGeneration(generation, view, current, beside);
    } catch (RuntimeException e) {
      try {
        view.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw cannot(generation, e);
    }
  }

  private static StoreException cannot(Generation generation, Exception e) {
    return StoreException.outside(
            "Generation " + generation.number() + " in " + generation.folder() + " cannot be opened: "
                + e.getMessage())
        .causedBy(e);
  }

  public Generation generation() {
    return generation;
  }

  /// The triples as they are served: read only, to be read within a read transaction, by many threads at once.
  ///
  /// The default graph is every graph of the newest snapshots and the mainstream reading; older snapshots and the other
  /// readings are there by name.
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() {
    current.close();
    beside.close();
    try {
      view.close();
    } catch (IOException e) {
      throw StoreException.outside("The view " + view.folder() + " cannot be removed: " + e.getMessage())
          .causedBy(e);
    }
  }
}
