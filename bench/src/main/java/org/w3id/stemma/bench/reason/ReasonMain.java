package org.w3id.stemma.bench.reason;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.w3id.stemma.bench.hub.HubGenerator;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// `ReasonMain SIZE...`: what it costs to reason about made-up Hubs of these sizes, as Markdown. Medians of [#RUNS] runs: time on
/// the wall and of the processor, in milliseconds; memory in megabytes once the garbage is gone.
public final class ReasonMain {
  private static final int RUNS = 5;

  private ReasonMain() {}

  public static void main(String[] arguments) {
    Graph knowledge = Knowledge.graph();
    LicenseResolver resolver = LicenseResolver.of(knowledge);
    Law law = Law.read(knowledge);
    for (String size : arguments) {
      reason(Integer.parseInt(size), knowledge, resolver, law);
    }
  }

  /// A Hub of this many models beside what is known anyway.
  static Lineage lineage(int models, Graph knowledge, LicenseResolver resolver) {
    var builder = Lineage.builder();
    knowledge.find().forEachRemaining(builder::add);
    new HubGenerator(models, 1).facts(resolver).each(builder::add);
    return builder.build();
  }

  private static void reason(int models, Graph knowledge, LicenseResolver resolver, Law law) {
    double empty = Clock.heap();
    var read = Clock.median(1, () -> lineage(models, knowledge, resolver));
    Lineage lineage = read.result();
    double withLineage = Clock.heap();
    System.out.printf(
        Locale.ROOT, "%n%,d models: %,d artifacts, %,d edges; %.0f MB%n%n", models, lineage.size(), lineage.edgeCount(), withLineage - empty);
    System.out.println("| | wall, ms | processor, ms | MB | results |\n|---|---:|---:|---:|---:|");
    row("made up and read", read, withLineage - empty, lineage.size() + " artifacts");
    var order = Clock.median(RUNS, () -> new Order(lineage));
    row("order", order, Clock.heap() - withLineage, lineage.size() + " places");
    Effective first = Effective.of(lineage, law);
    double withoutResults = Clock.heap();
    var effective = Clock.median(RUNS, () -> Effective.of(lineage, law));
    row("order and effective clauses", effective, Clock.heap() - withoutResults, effective.result().profiles() + " profiles");
    double withoutVerdicts = Clock.heap();
    var judgments = Clock.median(RUNS, () -> Judgments.of(first));
    row("verdicts on them", judgments, Clock.heap() - withoutVerdicts, judgments.result().situations() + " situations");
    double withoutConflicts = Clock.heap();
    var conflicts = Clock.median(RUNS, () -> Conflicts.of(judgments.result()));
    row("conflicts on them", conflicts, Clock.heap() - withoutConflicts, "13 kinds");
    List.of(first, order.result(), effective.result(), judgments.result(), conflicts.result()).forEach(kept -> {});
  }

  private static void row(String what, Clock.Timed<?> timed, double megabytes, String results) {
    System.out.printf(Locale.ROOT, "| %s | %s | %,.0f | %s |%n", what, timed.words(), megabytes, results);
  }
}
