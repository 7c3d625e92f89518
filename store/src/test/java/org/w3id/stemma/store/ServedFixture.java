package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.store.array.ArrayFile;
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
  private final Held held;
  private final ArrayFile arrays;
  final Readings readings;
  final StemmaDataset dataset;

  /// @param fill tells what is stored
  ServedFixture(
      StoreKind store, Consumer<Filled> fill, Consumer<ReadingWriter> conclusions, ConflictOrigins origins) {
    try {
      this.folder = Files.createTempDirectory("stemma-test-");
      try (var writer = new ReadingWriter(folder.resolve("spool"))) {
        conclusions.accept(writer);
        this.held =
            switch (store) {
              case TDB2 -> inTdb(fill, writer);
              case COLUMNS -> inColumns(fill, writer);
            };
      }
      this.arrays = ArrayFile.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.readings = new Readings(arrays);
    this.dataset = new StemmaDataset(held, readings, origins);
  }

  private Held inTdb(Consumer<Filled> fill, ReadingWriter conclusions) {
    DatasetGraph current = DatabaseMgr.createDatasetGraph();
    DatasetGraph beside = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        current,
        () -> Txn.executeWrite(beside, () -> fill.accept((quad, isBeside) -> (isBeside ? beside : current).add(quad))));
    TdbNumbered.number(current, beside, numbered -> ArrayBuild.write(conclusions, folder, numbered));
    return new TdbHeld(
        current,
        beside,
        Map.of(),
        () -> {
          current.close();
          beside.close();
        });
  }

  private Held inColumns(Consumer<Filled> fill, ReadingWriter conclusions) throws IOException {
    var beside = new HashSet<Node>();
    try (var draft = new ColumnsDraft(folder)) {
      fill.accept(
          (quad, isBeside) -> {
            draft.add(quad, isBeside);
            if (isBeside) {
              beside.add(quad.getGraph());
            }
          });
      draft.index(conclusions::eachNode);
      draft.number(numbered -> ArrayBuild.write(conclusions, folder, numbered));
    }
    Columns columns = Columns.open(folder.resolve(ColumnsStore.FOLDER));
    return new ColumnsHeld(columns, graph -> !beside.contains(graph), Graph.emptyGraph);
  }

  @Override
  public void close() {
    arrays.close();
    held.close();
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
