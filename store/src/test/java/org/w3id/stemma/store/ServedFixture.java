package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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
    Held open(Readings readings, ConflictOrigins origins);
  }

  private Opening inTdb(Consumer<Filled> fill, ReadingWriter conclusions) {
    DatasetGraph current = DatabaseMgr.createDatasetGraph();
    DatasetGraph beside = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        current,
        () -> Txn.executeWrite(beside, () -> fill.accept((quad, isBeside) -> (isBeside ? beside : current).add(quad))));
    TdbNumbered.number(current, numbered -> ArrayBuild.write(conclusions, folder, numbered));
    return (readings, origins) ->
        new Held(
            new StemmaDataset(new Databases(current, beside), readings, origins),
            () -> {
              current.close();
              beside.close();
            });
  }

  private Opening inColumns(Consumer<Filled> fill, ReadingWriter conclusions) throws IOException {
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
    Columns columns = Columns.open(folder.resolve(Generation.COLUMNS));
    return (readings, origins) ->
        new Held(
            new ServedColumns(
                ServedColumns.Parts.of(columns, graph -> !beside.contains(graph), Graph.emptyGraph, readings, origins)),
            columns::close);
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
