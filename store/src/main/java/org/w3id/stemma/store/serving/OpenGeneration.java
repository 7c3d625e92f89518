package org.w3id.stemma.store.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.w3id.stemma.columns.query.Explanation;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.columns.text.TextQuery;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.kinds.Kinds;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// A generation that this process reads. Close it when its last reader is done.
public final class OpenGeneration implements AutoCloseable {
  private final Generation generation;
  private final View view;
  private final Held held;
  private final ArrayFile arrays;
  private final OpenText text;

  private OpenGeneration(Generation generation, View view, ConflictOrigins origins) throws IOException {
    this.generation = generation;
    this.view = view;
    Path folder = view.folder();
    this.arrays = ArrayFile.open(folder.resolve(Generation.ARRAYS));
    this.held = held(generation, folder, arrays, origins);
    this.text = new OpenText(folder);
  }

  private static Held held(Generation generation, Path folder, ArrayFile arrays, ConflictOrigins origins)
      throws IOException {
    try {
      return Kinds.store(generation.store()).open(folder, generation.manifest(), new Readings(arrays), origins);
    } catch (IOException | RuntimeException e) {
      arrays.close();
      throw e;
    }
  }

  /// Opens a generation for reading; others may open it at the same time.
  public static OpenGeneration open(Home home, Generation generation) {
    return open(home, generation, ConflictOrigins.none());
  }

  /// The same; where its conflicts come from is asked of `origins`.
  public static OpenGeneration open(Home home, Generation generation, ConflictOrigins origins) {
    View view;
    try {
      view = View.of(generation, home.runFolder());
    } catch (IOException e) {
      throw cannot(generation, e);
    }
    try {
      return new OpenGeneration(generation, view, origins);
    } catch (IOException | RuntimeException e) {
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
    return held.dataset();
  }

  /// The property functions that ask what lies beside the triples, by IRI.
  public Map<String, PropertyFunctionFactory> functions() {
    return Map.of(TextQuery.IRI, TextQuery.over(text::get));
  }

  /// How a query is executed, for people: with columns the operators on ids, from the outside in; with TDB2 the algebra.
  public String explanation(Query query) {
    return dataset() instanceof IdDataset ids
        ? Explanation.of(query, ids)
        : "by ARQ, over TDB2:\n" + Algebra.optimize(Algebra.compile(query));
  }

  @Override
  public void close() {
    text.close();
    held.close();
    arrays.close();
    try {
      view.close();
    } catch (IOException e) {
      throw StoreException.outside("The view " + view.folder() + " cannot be removed: " + e.getMessage())
          .causedBy(e);
    }
  }
}
