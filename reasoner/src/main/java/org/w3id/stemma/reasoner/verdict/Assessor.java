package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.compatibility.ClashTable;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// Decides positions: quickly, to an outcome, and wholly, to the clauses that hold. Both come to the same.
///
/// The quick way asks what each set of clauses does once for all positions. Only where an exception might lift something are
/// the rules themselves asked again, once for all positions with the same clauses. Not for several threads at once.
final class Assessor {
  private static final Reading[] READINGS = Reading.values();
  private static final int CERTAINTY = 7;
  private static final int OPEN = 8;

  private final Holdings holdings;
  private final Reserves reserves;
  private final Judge judge;
  private final Case told;
  private final ClashTable clashTable;
  private final Bearings bearings;
  private final LongIntMap tallyOf = new LongIntMap();
  private final List<Tally> tallies = new ArrayList<>();
  private final LongIntMap clashes = new LongIntMap();
  private final Map<Question, Tally> relaxed = new HashMap<>();

  /// Which of the clauses of a position are meant.
  private enum Part {
    OWN,
    INHERITED,
    RESERVED
  }

  private record Question(int load, int reserves, int nature, Purpose purpose, Reading reading) {}

  Assessor(Holdings holdings, ClashTable clashTable, Reserves reserves, Law law, Judge judge, Case told) {
    this.holdings = holdings;
    this.reserves = reserves;
    this.judge = judge;
    this.told = told;
    this.clashTable = clashTable;
    this.bearings = new Bearings(law, judge, told);
  }

  /// What all clauses of a position do, and whether some cannot be met together: the certainty of the surest clash, 0 if
  /// there is none, and whether it is one of which nobody can tell.
  record Weight(Tally tally, int clash, boolean isOpen) {}

  Weight weight(Position position, Reading reading) {
    return weight(position, holdings.inherited(position.load(), reading));
  }

  /// The same in every reading. Often one set of clauses arrived in all; it is weighed once.
  Weight[] weights(Position position) {
    var weights = new Weight[READINGS.length];
    int before = 0;
    for (int i = 0; i < READINGS.length; i++) {
      int inherited = holdings.inherited(position.load(), READINGS[i]);
      weights[i] = i > 0 && inherited == before ? weights[i - 1] : weight(position, inherited);
      before = inherited;
    }
    return weights;
  }

  private Weight weight(Position position, int inherited) {
    int own = holdings.own(position.load());
    Tally tally =
        tally(Part.OWN, own, position.nature())
            .and(tally(Part.INHERITED, inherited, position.nature()))
            .and(tally(Part.RESERVED, position.reserves(), position.nature()));
    int clash = clash(own, inherited);
    return new Weight(tally, clash & CERTAINTY, (clash & OPEN) != 0);
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private Tally tally(Part part, int set, int nature) {
    long key = ((long) set * Nature.COUNT + nature) * Part.values().length + part.ordinal();
    int known = tallyOf.get(key);
    if (known < 0) {
      known = tallies.size();
      tallies.add(part == Part.RESERVED ? bearings.tally(clauses(part, set), nature) : bearings.tally(holdings, set, part == Part.OWN, nature));
      tallyOf.put(key, known);
    }
    return tallies.get(known);
  }

  private List<Counted> clauses(Part part, int set) {
    return switch (part) {
      case OWN -> counted(holdings.arrivals(set), Counted::own);
      case INHERITED -> counted(holdings.arrivals(set), Counted::inherited);
      case RESERVED -> reserves.counted(set);
    };
  }

  private static List<Counted> counted(List<Arrival> arrivals, Function<Arrival, Counted> as) {
    var counted = new ArrayList<Counted>(arrivals.size());
    arrivals.forEach(arrival -> counted.add(as.apply(arrival)));
    return counted;
  }

  private int clash(int own, int inherited) {
    long key = ((long) own << 32) | inherited;
    int known = clashes.get(key);
    if (known < 0) {
      known = found(own, inherited).map(clash -> clash.certainty() | (clash.isOpen() ? OPEN : 0)).orElse(0);
      clashes.put(key, known);
    }
    return known;
  }

  /// The surest clash that is settled, else one of which nobody can tell; empty if there is none.
  private Optional<Clash> found(int own, int inherited) {
    return clashTable.get(clashTable.number(own, inherited)).stream()
        .min(Comparator.comparing(Clash::isOpen).thenComparingInt(Clash::certainty));
  }

  Outcome outcome(Position position, Weight weight, Purpose purpose, Reading reading) {
    Tally tally = weight.tally();
    if (tally.has(purpose, Act.RELAXES)) {
      tally =
          relaxed.computeIfAbsent(
              new Question(position.load(), position.reserves(), position.nature(), purpose, reading),
              question -> relaxed(position, purpose, reading));
    }
    return Step.of(tally, footing(position, weight, purpose), purpose, reading).outcome();
  }

  /// An exception lifts only what stands in its own license: the rules are asked for the clauses of such licenses alone.
  private Tally relaxed(Position position, Purpose purpose, Reading reading) {
    List<Counted> clauses = clauses(position, reading);
    var relaxing = new BitSet();
    for (Counted counted : clauses) {
      if ((bearings.of(counted, position.nature()) & Tally.bit(purpose, Act.RELAXES)) != 0) {
        relaxing.set(counted.provision().license().id());
      }
    }
    Tally tally = Tally.NOTHING;
    var ofRelaxed = new ArrayList<Counted>();
    for (Counted counted : clauses) {
      if (relaxing.get(counted.provision().license().id())) {
        ofRelaxed.add(counted);
      } else {
        tally = tally.and(bearings.of(counted, position.nature()), counted.certainty());
      }
    }
    return tally.and(Tally.of(standing(ofRelaxed, position.nature(), purpose, reading), purpose));
  }

  private List<Counted> clauses(Position position, Reading reading) {
    var clauses = new ArrayList<>(clauses(Part.OWN, holdings.own(position.load())));
    clauses.addAll(clauses(Part.INHERITED, holdings.inherited(position.load(), reading)));
    clauses.addAll(clauses(Part.RESERVED, position.reserves()));
    return clauses;
  }

  /// The rules that hold in a position, and that no exception lifts.
  List<Hit> standing(Position position, Purpose purpose, Reading reading) {
    return standing(clauses(position, reading), position.nature(), purpose, reading);
  }

  private List<Hit> standing(List<Counted> clauses, int nature, Purpose purpose, Reading reading) {
    return Judge.standing(judge.hits(clauses, Nature.facts(nature), told, purpose), reading);
  }

  Optional<Clash> clash(Position position, Reading reading) {
    return found(holdings.own(position.load()), holdings.inherited(position.load(), reading));
  }

  Footing footing(Position position, Weight weight, Purpose purpose) {
    boolean passedOn = purpose == Purpose.REDISTRIBUTION;
    return new Footing(
        Fields.get(position.permits(), purpose),
        Upstream.certainty(position.upstream(), purpose),
        passedOn && !weight.isOpen() ? weight.clash() : 0,
        passedOn && weight.clash() != 0,
        Fields.get(position.rivals(), purpose) != 0);
  }
}
