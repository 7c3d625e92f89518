package org.w3id.stemma.bench.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The command `bench/generate-hub N FILE [--seed S]`. Exit codes: 0 done, 2 wrong arguments, 3 the file cannot be written.
public final class HubGeneratorMain {
  private static final String USAGE =
      """
      Usage: bench/generate-hub N FILE [--seed S]
        N     how many models, from 10 to 10000000
        FILE  where to: .jsonl plain, .jsonl.gz or .jsonl.zst packed; FILE.faults.json is written beside it
        S     a whole number; another one gives another Hub (default: 1)""";

  /// What was asked for.
  record Wish(int models, Path file, long seed) {

    /// Throws [IllegalArgumentException] that says what is wrong with the arguments.
    static Wish of(List<String> arguments) {
      if (arguments.size() != 2 && arguments.size() != 4) {
        throw new IllegalArgumentException("N and FILE are needed, and nothing but --seed S may follow");
      }
      if (arguments.size() == 4 && !arguments.get(2).equals("--seed")) {
        throw new IllegalArgumentException("\"" + arguments.get(2) + "\" is not known; only --seed S may follow FILE");
      }
      long models = number("N", arguments.get(0));
      if (models < HubGenerator.FEWEST || models > HubGenerator.MOST) {
        throw new IllegalArgumentException(
            "N is " + models + ": give one from " + HubGenerator.FEWEST + " to " + HubGenerator.MOST);
      }
      return new Wish(
          (int) models, Path.of(arguments.get(1)), arguments.size() == 4 ? number("S", arguments.get(3)) : 1);
    }

    private static long number(String name, String text) {
      try {
        return Long.parseLong(text.replace("_", ""));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " is \"" + text + "\": give a whole number", e);
      }
    }
  }

  private HubGeneratorMain() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    Wish wish;
    try {
      wish = Wish.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      return 2;
    }
    try {
      long start = System.nanoTime();
      var summary = new HubGenerator(wish.models(), wish.seed()).write(wish.file());
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT, "%,d models in %,d lines, %,d bytes, %.1f s: %s%n",
          summary.models(), summary.lines(), Files.size(wish.file()), seconds, wish.file());
      return 0;
    } catch (IOException e) {
      System.err.println(wish.file() + " cannot be written: " + e + "\nIs there such a folder, and room on the disk?");
      return 3;
    }
  }
}
