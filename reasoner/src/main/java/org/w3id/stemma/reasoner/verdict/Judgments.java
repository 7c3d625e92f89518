package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.reasoner.Change;
import org.w3id.stemma.reasoner.Distillation;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clash;

/// The verdicts on every artifact of a lineage: for seven purposes, in three readings.
///
/// Artifacts of which the same decides share a *situation*; outcomes are computed once for each situation when this is
/// made, and kept in one byte each. A [Verdict] with its grounds and its sentence is made when it is asked for. Immutable.
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
public final class Judgments {
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Purpose[] PURPOSES = Purpose.values();
  private static final Reading[] READINGS = Reading.values();

  private final Effective effective;
  private final Elections elections;
  private final List<World> worlds;
  private final Assessor assessor;
  private final Texts texts;
  private final Rivals rivals;
  private final Situations situations;
  private final byte[] outcomes;

  private Judgments(Effective given, Case told) {
    var judge = new Judge(given.law());
    List<Change> turned = Turning.of(given.law(), given.lineage(), told);
    this.effective = turned.isEmpty() ? given : given.revise(turned);
    this.elections = Elections.of(effective);
    this.worlds = worlds(judge);
    this.assessor = new Assessor(worlds, effective.law(), judge, told.undated());
    this.texts = new Texts(effective.law(), judge, told.undated());
    this.rivals = new Rivals(given.lineage(), texts);
    this.situations = situate();
    this.outcomes = new byte[situations.size() * PURPOSES.length * READINGS.length];
    for (int situation = 0; situation < situations.size(); situation++) {
      decide(situation);
    }
  }

  /// Verdicts on what somebody of whom nothing is told may do.
  public static Judgments of(Effective effective) {
    return of(effective, Case.UNSPECIFIED);
  }

  /// Verdicts on what somebody may do, as far as the case tells who wants to do what.
  public static Judgments of(Effective effective, Case told) {
    return new Judgments(effective, told);
  }

  /// What was judged: what was given, unless a license turned into another by the day of the case.
  public Effective effective() {
    return effective;
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
    return situations.get(situation).profile();
  }

  public Outcome outcome(int artifact, Purpose purpose, Reading reading) {
    return outcomeOf(situation(artifact), purpose, reading);
  }

  /// The outcome for all artifacts of a situation.
  public Outcome outcomeOf(int situation, Purpose purpose, Reading reading) {
    return OUTCOMES[outcomes[place(situation, purpose, reading)]];
  }

  /// Whether all of the upstream is known: every ancestor is there, declares a license, and somebody has read it whole.
  /// An artifact for which no source states a parent is complete.
  public boolean isComplete(int artifact) {
    return isCompleteOf(situation(artifact));
  }

  /// Whether all of the upstream of the artifacts of a situation is known.
  public boolean isCompleteOf(int situation) {
    return situations.get(situation).positions().stream().allMatch(position -> position.upstream() == Fields.ZERO);
  }

  /// The verdict with its grounds, in a sentence. Costs some ten microseconds, and a walk through the ancestry where
  /// something is unknown.
  public Verdict verdict(int artifact, Purpose purpose, Reading reading) {
    Position position = best(situation(artifact), List.of(purpose), reading);
    return verdict(artifact, position, purpose, reading);
  }

  /// The verdicts on several things that somebody wants to do together: where licenses may be chosen, one choice serves
  /// all of them.
  public List<Verdict> verdicts(int artifact, List<Purpose> purposes, Reading reading) {
    Position position = best(situation(artifact), purposes, reading);
    return purposes.stream().map(purpose -> verdict(artifact, position, purpose, reading)).toList();
  }

  private Verdict verdict(int artifact, Position position, Purpose purpose, Reading reading) {
    Optional<Clash> clash = assessor.clash(position, reading);
    List<Hit> standing = assessor.standing(position, purpose, reading);
    Step step = Step.of(Tally.of(standing, purpose), assessor.footing(position, clash, purpose), purpose, reading);
    var reasons = new Reasons(worlds.get(position.world()), artifact, purpose);
    var remarks = new Remarks(effective.lineage(), texts, elections, artifact);
    String reason = reasons.words(step, clash, () -> rivals.words(artifact, purpose));
    var subject = new Subject(reasons.name(), reason, remarks.on(position.world(), purpose, reading, step.outcome()), false);
    return new Weighing(subject, purpose, reading).weigh(standing, step);
  }

  private List<World> worlds(Judge judge) {
    List<Distillation.Edge> inferred = Distillation.of(effective.lineage());
    var all = new ArrayList<World>(List.of(new World(effective, judge, inferred)));
    BitSet affected = elections.affected();
    for (int world = 1; world <= elections.worlds(); world++) {
      all.add(new World(world, all.getFirst(), effective.revise(elections.changes(world)), affected));
    }
    return List.copyOf(all);
  }

  private Situations situate() {
    var builder = new Situations.Builder(worlds, effective.lineage().size());
    for (int artifact = 0; artifact < effective.lineage().size(); artifact++) {
      var positions = new ArrayList<Position>();
      for (int world : elections.worldsOf(artifact)) {
        positions.add(worlds.get(world).position(artifact, rivals.of(artifact)));
      }
      builder.add(artifact, effective.profile(artifact), positions);
    }
    return builder.build();
  }

  /// Of several positions the mildest outcome for each purpose: it is the one that would be chosen.
  private void decide(int situation) {
    for (Reading reading : READINGS) {
      byte[] mildest = new byte[PURPOSES.length];
      Arrays.fill(mildest, Byte.MAX_VALUE);
      for (Position position : situations.get(situation).positions()) {
        Assessor.Weight weight = assessor.weight(position, reading);
        for (Purpose purpose : PURPOSES) {
          Outcome outcome = assessor.outcome(position, weight, purpose, reading);
          mildest[purpose.ordinal()] = (byte) Math.min(mildest[purpose.ordinal()], outcome.ordinal());
        }
      }
      System.arraycopy(mildest, 0, outcomes, place(situation, PURPOSES[0], reading), mildest.length);
    }
  }

  private static int place(int situation, Purpose purpose, Reading reading) {
    return (situation * READINGS.length + reading.ordinal()) * PURPOSES.length + purpose.ordinal();
  }

  /// The position that serves best: its worst outcome is the mildest, and then the others.
  private Position best(int situation, List<Purpose> purposes, Reading reading) {
    return situations.get(situation).positions().stream()
        .min(Comparator.comparing(position -> severity(position, purposes, reading), Arrays::compare))
        .orElseThrow();
  }

  private int[] severity(Position position, List<Purpose> purposes, Reading reading) {
    Assessor.Weight weight = assessor.weight(position, reading);
    return purposes.stream()
        .mapToInt(purpose -> -assessor.outcome(position, weight, purpose, reading).ordinal())
        .sorted()
        .map(severity -> -severity)
        .toArray();
  }
}
