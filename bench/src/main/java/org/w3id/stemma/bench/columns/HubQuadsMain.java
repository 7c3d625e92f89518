package org.w3id.stemma.bench.columns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// `HubQuadsMain FILE QUADS [SOURCE FIRST]`: makes up N-Quads of a Hub, whole models, until there are as many; those of
/// another source begin with a model of that number.
public final class HubQuadsMain {
  private HubQuadsMain() {}

  public static void main(String[] arguments) throws IOException {
    boolean isOther = arguments.length > 2;
    write(
        Path.of(arguments[0]),
        Long.parseLong(arguments[1]),
        isOther ? arguments[2] : "hub",
        isOther ? Integer.parseInt(arguments[3]) : 0);
  }

  private static void write(Path file, long quads, String source, int first) throws IOException {
    try (var out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
      var hub = new HubQuads(out, source);
      for (int model = first; hub.quads() < quads; model++) {
        hub.model(model);
      }
    }
  }
}
