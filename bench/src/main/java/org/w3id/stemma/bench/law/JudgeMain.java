package org.w3id.stemma.bench.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Combinations;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.verdict.Verdicts;

/// `JudgeMain`: what it costs to read the knowledge, and to judge all licenses by it, as Markdown. Medians; the first run of each is
/// told apart, since a process that builds a generation runs each once.
public final class JudgeMain {
  private static final int RUNS = 15;

  private JudgeMain() {}

  public static void main(String[] arguments) {
    Graph knowledge = Knowledge.graph();
    Law law = Law.read(knowledge);
    System.out.printf(
        Locale.ROOT, "%,d licenses and versions by notice, %,d provisions%n%n", law.licenses().size(), law.provisions().size());
    System.out.println("| | results | first run, ms | median of " + RUNS + " more, ms |");
    System.out.println("|---|---:|---:|---:|");
    row("parse the Turtle", () -> List.of(Knowledge.graph()));
    row("read the law", () -> Law.read(knowledge).provisions());
    row("verdicts: every license, seven purposes, three readings", () -> verdicts(law));
    row("openness: every license, every criterion", () -> Openness.evaluate(law));
    row("combinations: every pair, as triples", () -> Combinations.triples(law));
  }

  private static List<?> verdicts(Law law) {
    var all = new ArrayList<Object>();
    for (Reading reading : Reading.values()) {
      all.addAll(Verdicts.evaluate(law, reading));
    }
    return all;
  }

  private static void row(String what, Supplier<List<?>> work) {
    long[] nanos = new long[RUNS + 1];
    int results = 0;
    for (int run = 0; run <= RUNS; run++) {
      long start = System.nanoTime();
      results = work.get().size();
      nanos[run] = System.nanoTime() - start;
    }
    long first = nanos[0];
    long[] more = Arrays.copyOfRange(nanos, 1, nanos.length);
    Arrays.sort(more);
    System.out.printf(Locale.ROOT, "| %s | %,d | %.0f | %.1f |%n", what, results, first / 1e6, more[RUNS / 2] / 1e6);
  }
}
