package org.w3id.stemma.store.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.kinds.columns.ColumnsStore;
import org.w3id.stemma.store.kinds.columns.Undescribed;
import org.w3id.stemma.store.kinds.tdb.InMemory;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.quads.Numbered;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// A served data set in a folder that is removed at the end; databases of TDB2 are in memory.
final class ServedFixture implements AutoCloseable {
  /// Takes what is stored.
  interface Filled {
    void add(Quad quad, boolean beside);
  }

  private final Path folder;
  private final ArrayFile arrays;
  private final Held held;
  final Readings readings;
  final DatasetGraph dataset;

  /// @param fill tells what is stored
  ServedFixture(
      StoreKind store, Consumer<Filled> fill, Consumer<ReadingWriter> conclusions, ConflictOrigins origins) {
    try {
      this.folder = Files.createTempDirectory("stemma-test-");
      try (var writer = new ReadingWriter(folder.resolve("spool"))) {
        conclusions.accept(writer);
        Opening opening =
            switch (store) {
              case TDB2 -> inTdb(fill, writer);
              case COLUMNS -> inColumns(fill, writer);
            };
        this.arrays = ArrayFile.open(folder);
        this.readings = new Readings(arrays);
        this.held = opening.open(readings, origins);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.dataset = held.dataset();
  }

  private interface Opening {
    Held open(Readings readings, ConflictOrigins origins) throws IOException;
  }

  private Opening inTdb(Consumer<Filled> fill, ReadingWriter conclusions) {
    var databases = new InMemory();
    databases.fill(() -> fill.accept(databases::add));
    databases.number(numbered -> write(conclusions, folder, numbered));
    return databases::open;
  }

  private Opening inColumns(Consumer<Filled> fill, ReadingWriter conclusions) throws IOException {
    var beside = new HashSet<Node>();
    try (var draft = new ColumnsStore().draft(folder, false)) {
      fill.accept(
          (quad, isBeside) -> {
            draft.add(quad, isBeside);
            if (isBeside) {
              beside.add(quad.getGraph());
            }
          });
      draft.index(conclusions::eachNode);
      draft.number(numbered -> write(conclusions, folder, numbered));
    }
    return (readings, origins) -> Undescribed.open(folder, graph -> !beside.contains(graph), readings, origins);
  }

  /// Writes what was concluded as arrays into a folder.
  static void write(ReadingWriter conclusions, Path folder, Numbered numbered) {
    try (var out = new ArrayWriter(folder)) {
      conclusions.write(out, numbered::id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    held.close();
    arrays.close();
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
