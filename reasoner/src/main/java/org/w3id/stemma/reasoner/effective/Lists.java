package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.List;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// Sets of arrivals in motion as lists of what has arrived, each made once.
final class Lists {
  private final Law law;
  private final SetTable sets;
  private final LongIntMap numbers = new LongIntMap();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final LongIntMap listOf = new LongIntMap();
  private final List<List<Arrival>> lists = new ArrayList<>();

  Lists(Law law, SetTable sets) {
    this.law = law;
    this.sets = sets;
  }

  List<Arrival> of(int set) {
    int known = listOf.get(set);
    if (known < 0) {
      known = lists.size();
      lists.add(list(law, sets.get(set)).stream().map(this::shared).toList());
      listOf.put(set, known);
    }
    return lists.get(known);
  }

  private Arrival shared(Arrival fresh) {
    int number = numbers.get(fresh.number());
    if (number < 0) {
      number = arrivals.size();
      arrivals.add(fresh);
      numbers.put(fresh.number(), number);
    }
    return arrivals.get(number);
  }

  /// The clauses of a set, each provision and effect once, at its surest: those stand together. What rests privily in data
  /// counts for nobody before it goes on.
  static List<Arrival> list(Law law, int[] set) {
    var list = new ArrayList<Arrival>(set.length);
    each(set, (provision, effect, certainty) -> list.add(new Arrival(law.provision(provision), effect, certainty)));
    return list;
  }

  static void each(int[] set, Holdings.Each each) {
    int next = 0;
    while (next < set.length) {
      int first = set[next];
      int certainty = Travel.certainty(first);
      for (next++; next < set.length && Travel.isAlike(first, set[next]); next++) {
        certainty = Math.min(certainty, Travel.certainty(set[next]));
      }
      if (!Travel.isPrivy(first)) {
        each.accept(Travel.provision(first), Travel.effect(first), certainty);
      }
    }
  }
}
