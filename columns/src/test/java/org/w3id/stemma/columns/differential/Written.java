package org.w3id.stemma.columns.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.columns.query.ColumnsEngine;

/// Data as columns in a folder that is removed when this is closed. Every other data set is asked with help of other threads.
final class Written implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("columns");
  private final Columns columns;
  private final DatasetGraph dataset;

  Written(Data data) throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      for (Quad quad : data.quads()) {
        writer.add(quad);
      }
      writer.finish();
    }
    columns = Columns.open(folder);
    dataset = columns.dataset(data.inDefault()::contains);
    if (data.quads().size() % 2 == 0) {
      dataset.getContext().set(ColumnsEngine.SHARED_FROM, 0L); // as if they were many
    }
  }

  DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() throws IOException {
    columns.close();
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList().reversed();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
