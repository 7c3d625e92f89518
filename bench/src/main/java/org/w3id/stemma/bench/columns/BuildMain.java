package org.w3id.stemma.bench.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// `BuildMain FOLDER QUADS.nq`: makes columns of N-Quads and tells how long it took to read and sort them, and in all.
public final class BuildMain {
  private BuildMain() {}

  public static void main(String[] arguments) throws IOException {
    Path quads = Path.of(arguments[1]);
    long began = System.nanoTime();
    try (var in = Files.newInputStream(quads);
        var writer = new ColumnsWriter(Files.createDirectories(Path.of(arguments[0])))) {
      writer.addNQuads(quads.getFileName().toString(), in);
      double read = secondsSince(began);
      long triples = writer.finish();
      System.out.printf("%d triples: read and sorted in %.2f s, done in %.2f s%n", triples, read, secondsSince(began));
    }
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
