package org.w3id.stemma.bench.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/// How long a question took at first, and when it was asked again and again.
///
/// @param answer what was answered, the same each time
record Timing(double first, double median, String answer) {
  private static final int RUNS = 7;
  private static final int RUNS_OF_QUICK = 21;
  private static final double QUICK = 1_000;
  private static final double PATIENCE = 20_000;

  /// Asks once where the first answer takes very long.
  static Timing of(Supplier<String> ask) {
    long began = System.nanoTime();
    String answer = ask.get();
    double first = since(began);
    if (first > PATIENCE) {
      return new Timing(first, Double.NaN, answer);
    }
    double[] more = new double[first < QUICK ? RUNS_OF_QUICK : RUNS];
    for (int i = 0; i < more.length; i++) {
      long again = System.nanoTime();
      if (!ask.get().equals(answer)) {
        throw new IllegalStateException("another answer to the same question");
      }
      more[i] = since(again);
    }
    Arrays.sort(more);
    return new Timing(first, more[more.length / 2], answer);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  String cell() {
    return Double.isNaN(median)
        ? String.format(Locale.ROOT, "%.0f / –", first)
        : String.format(Locale.ROOT, "%.0f / %.1f", first, median);
  }
}
