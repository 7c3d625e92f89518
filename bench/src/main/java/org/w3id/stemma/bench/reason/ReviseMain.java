package org.w3id.stemma.bench.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// `ReviseMain SIZE...`: what it costs to bring a whole Hub up to date when a base or a leaf gets another license, as Markdown:
/// clauses alone; clauses and verdicts; and conflicts after them; and whether it is what reasoning afresh finds. Every run asks
/// for a license that was not asked for before. A made-up Hub has no base with [#WANTED] descendants: others are made its children.
public final class ReviseMain {
  private static final int WANTED = 100_000;
  private static final int LEAVES = 200;
  private static final int OF_BASE = 20;

  private final Law law;
  private final Lineage lineage;
  private final Effective effective;
  private final Judgments judgments;
  private final Conflicts conflicts;
  private final Offspring offspring;
  private final int base;

  private ReviseMain(Law law, Lineage made) {
    this.law = law;
    var before = new Offspring(made);
    this.base = before.largestBase();
    this.lineage = made.with(before.adopted(base, WANTED));
    this.effective = Effective.of(lineage, law);
    this.judgments = Judgments.of(effective);
    this.conflicts = Conflicts.of(judgments);
    this.offspring = new Offspring(lineage);
  }

  public static void main(String[] arguments) {
    Graph knowledge = Knowledge.graph();
    LicenseResolver resolver = LicenseResolver.of(knowledge);
    Law law = Law.read(knowledge);
    for (String size : arguments) {
      new ReviseMain(law, ReasonMain.lineage(Integer.parseInt(size), knowledge, resolver)).run();
    }
  }

  private void run() {
    System.out.printf(Locale.ROOT, "%n%,d artifacts, %,d edges%n%n", lineage.size(), lineage.edgeCount());
    System.out.println("| another license for | descendants | | first, ms | median, ms | of the processor, ms | beside reasoning afresh |");
    System.out.println("|---|---:|---|---:|---:|---:|---|");
    time("a base: " + lineage.node(base).getLocalName(), Collections.nCopies(OF_BASE, base));
    time("a leaf, of " + LEAVES, leaves());
  }

  private List<Integer> leaves() {
    var random = new Random(1);
    var leaves = new ArrayList<Integer>();
    while (leaves.size() < LEAVES) {
      int artifact = random.nextInt(lineage.artifacts());
      if (offspring.children(artifact) == 0 && lineage.edges(artifact) < lineage.edgesEnd(artifact)) {
        leaves.add(artifact);
      }
    }
    return leaves;
  }

  /// Times of several runs.
  private static final class Times {
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    <T> T of(Supplier<T> work) {
      var timed = Clock.median(1, work);
      wall.add(timed.wall());
      processor.add(timed.cpu());
      return timed.result();
    }

    String words() {
      return String.format(Locale.ROOT, "%.2f | %.2f | %.2f", wall.getFirst(), Clock.middle(wall), Clock.middle(processor));
    }
  }

  /// Another license for each of these artifacts, twice: one for the clauses alone, one for all.
  private void time(String what, List<Integer> artifacts) {
    var clauses = new Times();
    var verdicts = new Times();
    var found = new Times();
    Effective lastClauses = effective;
    Judgments lastVerdicts = judgments;
    Conflicts lastConflicts = conflicts;
    for (int run = 0; run < artifacts.size(); run++) {
      List<Change> one = List.of(change(artifacts.get(run), run * 2 * law.licenses().size() / (2 * artifacts.size())));
      List<Change> other = List.of(change(artifacts.get(run), (run * 2 + 1) * law.licenses().size() / (2 * artifacts.size())));
      lastClauses = clauses.of(() -> effective.revise(one));
      Judgments revised = verdicts.of(() -> judgments.revise(other));
      lastVerdicts = revised;
      lastConflicts = found.of(() -> conflicts.revise(revised));
    }
    int descendants = offspring.descendants(artifacts.getFirst());
    Judgments afresh = Judgments.of(Effective.of(lastVerdicts.effective().lineage(), law));
    row(what, descendants, "clauses", clauses, isEqual(lastClauses, Effective.of(lastClauses.lineage(), law)));
    row(what, descendants, "clauses and verdicts", verdicts, isEqual(lastVerdicts, afresh));
    row(what, descendants, "conflicts then", found, isEqual(lastConflicts, Conflicts.of(afresh)));
  }

  private Change change(int artifact, int license) {
    License other = law.licenses().get(license % law.licenses().size());
    return new Change.Licensed(artifact, new Declaration(List.of(List.of(NodeFactory.createURI(other.iri())))));
  }

  private static void row(String what, int descendants, String which, Times times, boolean isEqual) {
    System.out.printf(Locale.ROOT, "| %s | %,d | %s | %s | %s |%n", what, descendants, which, times.words(), isEqual ? "equal" : "DIFFERENT");
  }

  private boolean isEqual(Judgments one, Judgments other) {
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      if (one.isComplete(artifact) != other.isComplete(artifact)) {
        return false;
      }
      for (Reading reading : Reading.values()) {
        for (Purpose purpose : Purpose.values()) {
          if (one.outcome(artifact, purpose, reading) != other.outcome(artifact, purpose, reading)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean isEqual(Conflicts one, Conflicts other) {
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      for (Reading reading : Reading.values()) {
        if (!one.of(artifact, reading).equals(other.of(artifact, reading))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isEqual(Effective one, Effective other) {
    Set<Long> compared = new HashSet<>();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      int mine = one.profile(artifact);
      int others = other.profile(artifact);
      if (compared.add((long) mine << 32 | others) && !isEqual(one, mine, other, others)) {
        return false;
      }
    }
    return true;
  }

  private boolean isEqual(Effective one, int profile, Effective other, int with) {
    boolean equal = one.own(profile).equals(other.own(with));
    for (Reading reading : Reading.values()) {
      equal &= one.standing(profile, reading).equals(other.standing(with, reading));
      equal &= one.inherited(profile, reading).equals(other.inherited(with, reading));
    }
    return equal
        && law.provisions().stream().allMatch(p -> one.held(profile, p) == other.held(with, p));
  }
}
