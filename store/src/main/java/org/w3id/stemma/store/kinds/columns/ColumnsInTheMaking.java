package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Numbered;

/// Columns that are made, from nothing or from others: what is done with them once they are written.
abstract class ColumnsInTheMaking implements Draft {
  private final Path folder;
  private final Set<Node> beside = new HashSet<>();
  private @Nullable WrittenColumns written;

  /// @param folder that of the generation
  ColumnsInTheMaking(Path folder) {
    this.folder = folder;
  }

  /// The folder of the columns, made if it is not there.
  Path columns() throws IOException {
    return Files.createDirectories(folder.resolve(Generation.COLUMNS));
  }

  /// The graphs that stand beside the default graph.
  Set<Node> beside() {
    return beside;
  }

  /// Adds a node that no quad has.
  abstract void put(Node node) throws IOException;

  /// Writes the columns; then they can be read.
  abstract void finish() throws IOException;

  @Override
  public void index(Consumer<Consumer<Node>> others) throws IOException {
    others.accept(
        node -> {
          try {
            put(node);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    finish();
    written = new WrittenColumns(folder, beside::contains);
  }

  WrittenColumns written() {
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
  public void describe(Census census) throws IOException {
    written().describe(census);
  }

  /// Subclasses close what they write with, then this.
  @Override
  public void close() throws IOException {
    if (written != null) {
      written.close();
    }
  }
}
