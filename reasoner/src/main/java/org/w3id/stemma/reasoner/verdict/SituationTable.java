package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// Situations by number, each decided once: from estates and titles to what they come to. It only grows; not for several
/// threads at once.
final class SituationTable {
  private static final Reading[] READINGS = Reading.values();
  private static final Purpose[] PURPOSES = Purpose.values();
  private static final int OWN_BITS = 12;
  private static final int NUMBER_BITS = 25;

  private final Holdings holdings;
  private final Titles titles;
  private final Assessor assessor;
  private final TupleTable positions = new TupleTable(6);
  private final SetTable tuples = new SetTable();
  private final List<Situation> situations = new ArrayList<>();
  private final LongIntMap ofTuple = new LongIntMap();
  private final LongIntMap plain = new LongIntMap();
  private final TupleTable owns = new TupleTable(2);

  SituationTable(Holdings holdings, Titles titles, Assessor assessor) {
    this.holdings = holdings;
    this.titles = titles;
    this.assessor = assessor;
  }

  int size() {
    return situations.size();
  }

  Situation get(int number) {
    return situations.get(number);
  }

  /// A number for what decides beside estate and title.
  ///
  /// @param rivals see [Rivals]
  int own(int rivals, int nature) {
    int own = owns.add(rivals, nature);
    if (own >>> OWN_BITS != 0) {
      throw new IllegalStateException(own + " kinds of artifacts: too many to tell apart");
    }
    return own;
  }

  /// Where nothing is to choose.
  int of(int estate, int title, int own) {
    long key = ((long) estate << NUMBER_BITS | title) << OWN_BITS | own;
    int known = plain.get(key);
    if (known < 0) {
      known = situation(holdings.amount(estate), position(estate, title, own));
      plain.put(key, known);
    }
    return known;
  }

  /// Where each of several worlds may be chosen, of which the first is not that of all offers.
  int of(int estate, int[] estates, int[] titlesThere, int own) {
    int[] choice = new int[estates.length];
    Arrays.setAll(choice, world -> position(estates[world], titlesThere[world], own));
    return situation(holdings.amount(estate), choice);
  }

  private int position(int estate, int title, int own) {
    return positions.add(
        holdings.load(estate), titles.allReserves(title), titles.permitted(title), titles.upstream(title),
        Fields.max(owns.get(own, 0), titles.contested(title)), owns.get(own, 1));
  }

  private int situation(int amount, int... choice) {
    int[] tuple = Arrays.copyOf(choice, choice.length + 1);
    tuple[choice.length] = amount;
    int number = tuples.add(tuple);
    int known = ofTuple.get(number);
    if (known < 0) {
      known = situations.size();
      List<Position> among = Arrays.stream(choice).mapToObj(position -> Position.of(positions.row(position))).toList();
      situations.add(new Situation(amount, among, outcomes(among)));
      ofTuple.put(number, known);
    }
    return known;
  }

  /// Of several positions the mildest outcome for each purpose: it is the one that would be chosen.
  private long outcomes(List<Position> among) {
    long outcomes = 0;
    List<Assessor.Weight[]> weights = among.stream().map(assessor::weights).toList();
    for (Reading reading : READINGS) {
      for (Purpose purpose : PURPOSES) {
        outcomes |= Situation.bits(purpose, reading, mildest(among, weights, purpose, reading));
      }
    }
    return outcomes;
  }

  @SuppressWarnings("EnumOrdinal") // weights stand in the order of the readings
  private Outcome mildest(List<Position> among, List<Assessor.Weight[]> weights, Purpose purpose, Reading reading) {
    Outcome mildest = assessor.outcome(among.getFirst(), weights.getFirst()[reading.ordinal()], purpose, reading);
    for (int i = 1; i < among.size(); i++) {
      Outcome other = assessor.outcome(among.get(i), weights.get(i)[reading.ordinal()], purpose, reading);
      mildest = other.isMilderThan(mildest) ? other : mildest;
    }
    return mildest;
  }
}
