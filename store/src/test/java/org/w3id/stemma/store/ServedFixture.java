package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// A served data set whose databases are in memory and whose arrays are in a folder that is removed at the end.
final class ServedFixture implements AutoCloseable {
  final DatasetGraph current = DatabaseMgr.createDatasetGraph();
  final DatasetGraph beside = DatabaseMgr.createDatasetGraph();
  private final Path folder;
  private final ArrayFile arrays;
  final Readings readings;
  final StemmaDataset dataset;

  /// @param fill puts triples into the two databases
  ServedFixture(Consumer<ServedFixture> fill, Consumer<ReadingWriter> conclusions, ConflictOrigins origins) {
    fill.accept(this);
    try {
      this.folder = Files.createTempDirectory("stemma-test-");
      try (var writer = new ReadingWriter(folder.resolve("spool"))) {
        conclusions.accept(writer);
        ArrayBuild.write(writer, folder, current, beside);
      }
      this.arrays = ArrayFile.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.readings = new Readings(arrays);
    this.dataset = new StemmaDataset(current, beside, new StemmaDataset.Known(readings, origins, Map.of()));
  }

  @Override
  public void close() {
    arrays.close();
    current.close();
    beside.close();
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
