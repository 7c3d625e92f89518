package org.w3id.stemma.columns.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.w3id.stemma.columns.differential.Verdict.Why;

/// `DifferentialMain QUERIES SEED`: puts so many queries to made-up data sets, from this seed on, with all processors.
///
/// Exit code 0 if there is no difference, 1 if there is one, 2 if the arguments are wrong. After [#ENOUGH] differences it
/// ends. To run one again: `DifferentialMain 25 SEED`, with the seed that it was told with.
public final class DifferentialMain {
  private static final int ENOUGH = 10;
  private static final Duration STEP = Duration.ofSeconds(10);

  private DifferentialMain() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    if (arguments.length != 2) {
      System.err.println("give the number of queries and the seed of the first data set: DifferentialMain 200000 1");
      System.exit(2);
    }
    Round all = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    System.out.printf(
        Locale.ROOT, "%,d queries: %d differences; not compared: %,d too large for Jena in memory, %,d at which it fails, %,d without a determined answer, %,d in which its engines differ%n",
        all.queries(), all.differences().size(), all.open(Why.TOO_MUCH), all.open(Why.FAILED), all.open(Why.UNDETERMINED), all.open(Why.DISPUTED));
    System.exit(all.differences().isEmpty() ? 0 : 1);
  }

  private static Round run(int queries, long seed) throws InterruptedException, ExecutionException {
    int rounds = (queries + Round.QUERIES - 1) / Round.QUERIES;
    int workers = Runtime.getRuntime().availableProcessors();
    Round all = Round.none();
    long next = System.nanoTime() + STEP.toNanos();
    try (var threads = Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().factory())) {
      var done = new ExecutorCompletionService<Round>(threads);
      int begun = 0;
      for (int ended = 0; ended < rounds; ended++) {
        for (; begun < Math.min(rounds, ended + 2 * workers); begun++) {
          long its = seed + begun;
          done.submit(() -> round(its));
        }
        Round round = done.take().get();
        round.differences().forEach(System.out::println);
        all = all.and(round);
        if (System.nanoTime() > next) {
          System.err.printf(Locale.ROOT, "%,d of %,d queries, %d differences%n", all.queries(), rounds * Round.QUERIES, all.differences().size());
          next += STEP.toNanos();
        }
        if (all.differences().size() >= ENOUGH) {
          threads.shutdownNow();
          return all;
        }
      }
    }
    return all;
  }

  private static Round round(long seed) {
    try {
      return Round.of(seed);
    } catch (IOException e) {
      throw new UncheckedIOException("seed " + seed, e);
    }
  }
}
