package org.w3id.stemma.bench.harness;

import java.io.IOException;
import java.nio.file.Path;

/// `FaultCheckMain FILE.faults.json MANIFEST.json`: a Markdown table of both; exit code 1 if any count differs.
public final class FaultCheckMain {
  private FaultCheckMain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: FaultCheckMain FILE.faults.json MANIFEST.json");
      System.exit(2);
    }
    var rows = FaultCheck.compare(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println("| fault | planned | reported | |\n|---|---:|---:|---|");
    for (var row : rows) {
      System.out.println(
          "| " + row.fault() + " | " + row.planned() + " | " + row.reported() + " | "
              + (row.agrees() ? "" : "differs") + " |");
    }
    System.exit(rows.stream().allMatch(FaultCheck.Row::agrees) ? 0 : 1);
  }
}
