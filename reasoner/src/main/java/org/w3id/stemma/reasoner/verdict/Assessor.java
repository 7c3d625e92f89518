package org.w3id.stemma.reasoner.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.PurposeRule.Act;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clash;

/// Decides positions: quickly, to an outcome, and wholly, to the clauses that hold. Both come to the same.
///
/// The quick way asks what each clause does once for all positions. Only where an exception might lift something are the
/// rules themselves asked again.
final class Assessor {
  private final List<World> worlds;
  private final Judge judge;
  private final Case told;
  private final Combination combination;
  private final Bearings bearings;

  Assessor(List<World> worlds, Law law, Judge judge, Case told) {
    this.worlds = worlds;
    this.judge = judge;
    this.told = told;
    this.combination = new Combination(law);
    this.bearings = new Bearings(law, judge, told);
  }

  /// What all clauses of a position do, and whether some cannot be met together.
  record Weight(Tally tally, Optional<Clash> clash) {}

  Weight weight(Position position, Reading reading) {
    Tally tally = Tally.NOTHING;
    for (Counted counted : worlds.get(position.world()).clauses(position, reading)) {
      tally = tally.and(bearings.of(counted, position.nature()), counted.certainty());
    }
    return new Weight(tally, clash(position, reading));
  }

  Outcome outcome(Position position, Weight weight, Purpose purpose, Reading reading) {
    Tally tally = weight.tally();
    if (tally.has(purpose, Act.RELAXES)) {
      tally = Tally.of(standing(position, purpose, reading), purpose);
    }
    return Step.of(tally, footing(position, weight.clash(), purpose), purpose, reading).outcome();
  }

  /// The rules that hold in a position, and that no exception lifts.
  List<Hit> standing(Position position, Purpose purpose, Reading reading) {
    Collection<Counted> clauses = worlds.get(position.world()).clauses(position, reading);
    return Judge.standing(judge.hits(clauses, Nature.facts(position.nature()), told, purpose), reading);
  }

  Optional<Clash> clash(Position position, Reading reading) {
    World world = worlds.get(position.world());
    return combination.clash(world.own(position), world.inherited(position, reading));
  }

  Footing footing(Position position, Optional<Clash> clash, Purpose purpose) {
    boolean passedOn = purpose == Purpose.REDISTRIBUTION;
    return new Footing(
        Fields.get(position.permits(), purpose),
        Upstream.certainty(position.upstream(), purpose),
        passedOn ? clash.filter(found -> !found.isOpen()).map(Clash::certainty).orElse(0) : 0,
        passedOn && clash.isPresent(),
        Fields.get(position.rivals(), purpose) != 0);
  }
}
