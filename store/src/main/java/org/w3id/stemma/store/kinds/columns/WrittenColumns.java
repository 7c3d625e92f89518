package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.memo.TripleWriter;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Lookup;
import org.w3id.stemma.store.quads.Numbered;
import org.w3id.stemma.store.quads.VoidDescription;

/// The columns of a generation, written and not sealed yet.
final class WrittenColumns implements AutoCloseable {
  private final Path folder;
  private final Columns columns;
  private final Predicate<Node> isBeside;

  /// @param folder that of the generation
  /// @param isBeside whether a graph stands beside the default graph
  WrittenColumns(Path folder, Predicate<Node> isBeside) throws IOException {
    this.folder = folder;
    this.columns = Columns.open(folder.resolve(Generation.COLUMNS));
    this.isBeside = isBeside;
  }

  void number(Consumer<Numbered> reader) {
    reader.accept(new ColumnsNumbered(columns.terms()));
  }

  void strings(Draft.Strings out) {
    columns.terms().eachString(out::accept);
  }

  Lookup lookup() {
    return new ColumnsLookup(columns);
  }

  /// What some graphs hold.
  Draft.Counted count(Predicate<Node> graphs) {
    Map<Node, Census.OfGraph> beside = ColumnsCensus.of(columns, graphs);
    var current = new LinkedHashMap<>(beside);
    current.keySet().removeIf(isBeside);
    beside.keySet().removeAll(current.keySet());
    return new Draft.Counted(current, beside);
  }

  void describe(Census census) throws IOException {
    try (var out = new TripleWriter(folder.resolve(ColumnsStore.DESCRIPTION))) {
      for (Triple triple : VoidDescription.of(census)) {
        out.write(triple);
      }
      out.finish();
    }
  }

  @Override
  public void close() {
    columns.close();
  }
}
