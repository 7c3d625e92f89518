package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.store.memo.TripleWriter;

/// Columns that are written.
final class ColumnsDraft implements Draft {
  private final Path folder;
  private final ColumnsWriter writer;
  private final Canaries canaries = new Canaries();
  private final Set<Node> beside = new HashSet<>();
  private Node last = Node.ANY;
  private @Nullable Columns columns;

  /// @param folder that of the generation
  ColumnsDraft(Path folder) throws IOException {
    this.folder = folder;
    this.writer = new ColumnsWriter(Files.createDirectories(folder.resolve(ColumnsStore.FOLDER)));
  }

  @Override
  public void add(Quad quad, boolean isBeside) {
    canaries.saw(quad);
    if (isBeside && !quad.getGraph().equals(last)) {
      last = quad.getGraph();
      beside.add(last);
    }
    try {
      writer.add(quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void index(Consumer<Consumer<Node>> others) throws IOException {
    others.accept(this::add);
    writer.finish();
    columns = Columns.open(folder.resolve(ColumnsStore.FOLDER));
  }

  private void add(Node node) {
    try {
      writer.add(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Columns columns() {
    if (columns == null) {
      throw new IllegalStateException("it is not indexed yet");
    }
    return columns;
  }

  @Override
  public void number(Consumer<Numbered> reader) {
    reader.accept(new ColumnsNumbered(columns(), graph -> !beside.contains(graph)));
  }

  @Override
  public Counted count() {
    Map<Node, Census.OfGraph> counts = ColumnsCensus.of(columns());
    canaries.check(new ColumnsLookup(columns()));
    canaries.checkCounts(counts);
    var current = new LinkedHashMap<>(counts);
    current.keySet().removeAll(beside);
    counts.keySet().retainAll(beside);
    return new Counted(current, counts);
  }

  @Override
  public void describe(Census census) throws IOException {
    try (var out = new TripleWriter(folder.resolve(ColumnsStore.DESCRIPTION))) {
      for (var triple : VoidDescription.of(census)) {
        out.write(triple);
      }
      out.finish();
    }
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (columns != null) {
        columns.close();
      }
    }
  }
}
