package org.w3id.stemma.bench.reason;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/// Runs some work several times, and tells medians: of the time on the wall, and of the time of this thread.
final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  /// What came out last, and milliseconds.
  record Timed<T>(T result, double wall, double cpu) {
    String words() {
      return String.format(Locale.ROOT, "%,.0f | %,.0f", wall, cpu);
    }
  }

  static <T> Timed<T> median(int runs, Supplier<T> work) {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    T result = null;
    for (int run = 0; run < runs; run++) {
      long began = System.nanoTime();
      long beganHere = THREADS.getCurrentThreadCpuTime();
      result = work.get();
      cpu.add((THREADS.getCurrentThreadCpuTime() - beganHere) / 1e6);
      wall.add((System.nanoTime() - began) / 1e6);
    }
    return new Timed<>(Objects.requireNonNull(result, "at least one run"), middle(wall), middle(cpu));
  }

  static double middle(List<Double> numbers) {
    return numbers.stream().sorted().toList().get(numbers.size() / 2);
  }

  /// Megabytes in use once the garbage is gone.
  static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
