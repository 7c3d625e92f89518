package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.ClashTable;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.inheritance.Both;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Change;

/// The verdicts on every artifact of a lineage: for seven purposes, in three readings.
///
/// Artifacts of which the same decides share a *situation*; outcomes are computed once for each situation when this is
/// made, and kept in three bits each. A [Verdict] with its grounds and its sentence is made when it is asked for. Immutable.
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
public final class Judgments {
  private final Practice practice;
  private final Effective effective;
  private final Rivals rivals;
  private final Worlds worlds;
  private final Situations situations;
  private final Stock.@Nullable Revised revised;

  private Judgments(
      Practice practice, Effective effective, Rivals rivals, Worlds worlds, Situations situations, Stock.@Nullable Revised revised) {
    this.practice = practice;
    this.effective = effective;
    this.rivals = rivals;
    this.worlds = worlds;
    this.situations = situations;
    this.revised = revised;
  }

  /// Verdicts on what somebody of whom nothing is told may do.
  public static Judgments of(Effective effective) {
    return of(effective, Case.UNSPECIFIED);
  }

  /// Verdicts on what somebody may do, as far as the case tells who wants to do what.
  public static Judgments of(Effective effective, Case told) {
    List<Change> turned = Turning.of(effective.law(), effective.lineage(), told);
    Effective then = turned.isEmpty() ? effective : effective.revise(turned);
    var practice = new Practice(then.law(), then.holdings(), told);
    var rivals = new Rivals(effective.lineage(), practice.texts());
    Worlds worlds = Worlds.of(practice, then);
    var situator = new Situator(practice, then, rivals, worlds);
    IntStream apart = turned.stream().mapToInt(Change::touched);
    Situations.Placed placed = situator.place(then.stock().samples(), apart);
    Situations situations = Situations.of(practice.table(), placed, then, practice.titles().reserves());
    return new Judgments(practice, then, rivals, worlds, situations, null);
  }

  /// The verdicts if things were different: for every artifact the outcomes that are found from the changed lineage afresh.
  /// Situations keep their numbers, and new ones come last. These judgments stay as they are.
  ///
  /// Costs what changes, as [Stock#revise] does.
  public Judgments revise(List<Change> changes) {
    synchronized (practice) {
      Rivals rivalsNow = rivals.after(changes);
      Stock.Revised now = effective.stock().revise(Turning.of(practice.law(), rivalsNow.lineage(), practice.told(), changes));
      Both<Effective, Worlds.Outline> both = Both.of(now.samples().size(), () -> effective.revise(now), () -> worlds.outline(now));
      Effective then = both.first();
      Worlds worldsNow = worlds.after(then, both.second(), now.samples());
      var situator = new Situator(practice, then, rivalsNow, worldsNow);
      Situations.Placed placed = situator.place(now.samples(), situations.apart());
      return new Judgments(practice, then, rivalsNow, worldsNow, situations.and(practice.table(), placed, now.samples()), now);
    }
  }

  /// What became different since the judgments that these were revised from; empty if they were not.
  public Optional<Stock.Revised> revised() {
    return Optional.ofNullable(revised);
  }

  /// What was judged: what was given, unless a license turned into another by the day of the case.
  public Effective effective() {
    return effective;
  }

  /// The clashes that are found among sets of clauses, by these judgments and by whoever else looks for them.
  public ClashTable clashes() {
    return practice.clashes();
  }

  /// The number of situations: they are 0 to `situations() - 1`, in an order that their content alone decides.
  public int situations() {
    return situations.size();
  }

  public int situation(int artifact) {
    return situations.of(artifact);
  }

  /// The profile of [Effective] that all artifacts of a situation have.
  public int profile(int situation) {
    return effective.profileOfAmount(situations.get(situation).amount());
  }

  public Outcome outcome(int artifact, Purpose purpose, Reading reading) {
    return outcomeOf(situation(artifact), purpose, reading);
  }

  /// The outcome for all artifacts of a situation.
  public Outcome outcomeOf(int situation, Purpose purpose, Reading reading) {
    return situations.get(situation).outcome(purpose, reading);
  }

  /// Whether all of the upstream is known: every ancestor is there, declares a license, and somebody has read it whole.
  /// An artifact for which no source states a parent is complete.
  public boolean isComplete(int artifact) {
    return isCompleteOf(situation(artifact));
  }

  /// Whether all of the upstream of the artifacts of a situation is known.
  public boolean isCompleteOf(int situation) {
    return situations.get(situation).isComplete();
  }

  /// The verdict with its grounds, in a sentence. Costs some ten microseconds, and a walk through the ancestry where
  /// something is unknown.
  public Verdict verdict(int artifact, Purpose purpose, Reading reading) {
    return verdicts(artifact, List.of(purpose), reading).getFirst();
  }

  /// The verdicts on several things that somebody wants to do together: where licenses may be chosen, one choice serves
  /// all of them.
  public List<Verdict> verdicts(int artifact, List<Purpose> purposes, Reading reading) {
    synchronized (practice) {
      List<Position> positions = situations.get(situation(artifact)).positions();
      int best = best(positions, purposes, reading);
      int world = worlds.elections().worldsOf(artifact)[best];
      return purposes.stream().map(purpose -> verdict(artifact, world, positions.get(best), purpose, reading)).toList();
    }
  }

  private Verdict verdict(int artifact, int world, Position position, Purpose purpose, Reading reading) {
    Assessor assessor = practice.assessor();
    List<Hit> standing = assessor.standing(position, purpose, reading);
    Footing footing = assessor.footing(position, assessor.weight(position, reading), purpose);
    Step step = Step.of(Tally.of(standing, purpose), footing, purpose, reading);
    var reasons = new Reasons(worlds.get(world), artifact, purpose);
    var remarks = new Remarks(effective.lineage(), practice.texts(), worlds.elections(), artifact);
    String reason = reasons.words(step, assessor.clash(position, reading), () -> rivals.words(artifact, purpose));
    var subject = new Subject(reasons.name(), reason, remarks.on(world, purpose, reading, step.outcome()), false);
    return new Weighing(subject, purpose, reading).weigh(standing, step);
  }

  /// The place of the position that serves best: its worst outcome is the mildest, and then the others.
  private int best(List<Position> positions, List<Purpose> purposes, Reading reading) {
    return IntStream.range(0, positions.size())
        .boxed()
        .min(Comparator.comparing(place -> severity(positions.get(place), purposes, reading), Arrays::compare))
        .orElseThrow();
  }

  private int[] severity(Position position, List<Purpose> purposes, Reading reading) {
    Assessor assessor = practice.assessor();
    Assessor.Weight weight = assessor.weight(position, reading);
    return purposes.stream()
        .mapToInt(purpose -> -assessor.outcome(position, weight, purpose, reading).ordinal())
        .sorted()
        .map(severity -> -severity)
        .toArray();
  }
}
