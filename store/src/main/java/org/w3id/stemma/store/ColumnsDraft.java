package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// Columns that are written.
final class ColumnsDraft implements Draft {
  private final Path folder;
  private final ColumnsWriter writer;
  private final Canaries canaries = new Canaries();
  private final Set<Node> beside = new HashSet<>();
  private Node last = Node.ANY;
  private @Nullable WrittenColumns written;

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
    written = new WrittenColumns(folder, beside::contains);
  }

  private void add(Node node) {
    try {
      writer.add(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WrittenColumns written() {
    if (written == null) {
      throw new IllegalStateException("it is not indexed yet");
    }
    return written;
  }

  @Override
  public void number(Consumer<Numbered> reader) {
    written().number(reader);
  }

  @Override
  public Counted count() {
    Counted counted = written().count(graph -> true);
    canaries.check(written().lookup());
    canaries.checkCounts(counted.all());
    return counted;
  }

  @Override
  public void describe(Census census) throws IOException {
    written().describe(census);
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (written != null) {
        written.close();
      }
    }
  }
}
