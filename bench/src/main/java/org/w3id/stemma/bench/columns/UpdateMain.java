package org.w3id.stemma.bench.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.stemma.columns.build.ColumnsUpdate;

/// `UpdateMain OLD NEW QUADS.nq [GRAPH]`: makes new columns of old ones and N-Quads, which replace a graph if one is named.
public final class UpdateMain {
  private UpdateMain() {}

  public static void main(String[] arguments) throws IOException {
    Path quads = Path.of(arguments[2]);
    long began = System.nanoTime();
    try (var in = Files.newInputStream(quads);
        var update = new ColumnsUpdate(Path.of(arguments[0]), Files.createDirectories(Path.of(arguments[1])))) {
      if (arguments.length > 3) {
        update.drop(graph -> graph.isURI() && graph.getURI().equals(arguments[3]));
      }
      update.addNQuads(quads.getFileName().toString(), in);
      System.out.printf("%d triples: done in %.2f s%n", update.finish(), (System.nanoTime() - began) / 1e9);
    }
  }
}
