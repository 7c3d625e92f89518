package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// Sorts clauses that arrived by what checks look at. What a clause is to them is asked once for each provision and effect.
final class Sorting {
  private static final int ON_THE_WHOLE = 1;
  private static final int LIMIT = 2;
  private static final int RELIEF = 4;
  private static final int DEMAND = 8;
  private static final int BAR = 16;
  private static final int PASSED_ON = 32;
  private static final int NAME = 64;
  private static final int SIGN = 128;

  private final OverPermissive overPermissive;
  private final LongIntMap traits = new LongIntMap();

  Sorting(OverPermissive overPermissive) {
    this.overPermissive = overPermissive;
  }

  /// What there is to look at in all that arrived, in a reading.
  Arrived sorted(List<Arrival> inherited, Reading reading) {
    var limits = new ArrayList<Arrival>();
    var relief = new ArrayList<Arrival>();
    var demands = new ArrayList<Arrival>();
    var bars = new ArrayList<Arrival>();
    var passedOn = new ArrayList<Arrival>();
    var names = new ArrayList<Arrival>();
    int all = 0;
    for (Arrival arrival : inherited) {
      int traits = traits(arrival);
      addIf(traits & RELIEF, arrival, relief);
      if (reading.binds(arrival.certainty())) {
        addIf(traits & LIMIT, arrival, limits);
        addIf(traits & DEMAND, arrival, demands);
        addIf(traits & BAR, arrival, bars);
        addIf(traits & PASSED_ON, arrival, passedOn);
        addIf(traits & NAME, arrival, names);
        all |= traits;
      }
    }
    boolean reachesWhole = (all & ON_THE_WHOLE) != 0;
    boolean hasSigns = (all & SIGN) != 0;
    return new Arrived(reading, reachesWhole, overPermissive.limits(limits, relief), demands, bars, passedOn, names, hasSigns);
  }

  private static void addIf(int trait, Arrival arrival, List<Arrival> to) {
    if (trait != 0) {
      to.add(arrival);
    }
  }

  private int traits(Arrival arrival) {
    int kind = arrival.number() >> 2;
    int known = traits.get(kind);
    if (known < 0) {
      known = asked(arrival);
      traits.put(kind, known);
    }
    return known;
  }

  private int asked(Arrival arrival) {
    return (OverPermissive.isOnTheWhole(arrival) ? ON_THE_WHOLE : 0)
        | (OverPermissive.isOnTheWhole(arrival) && overPermissive.mayLimit(arrival) ? LIMIT : 0)
        | (overPermissive.mayRelax(arrival) ? RELIEF : 0)
        | (arrival.effect() == Effect.SAME_LICENSE_DUTY ? DEMAND : 0)
        | (arrival.effect() == Effect.BARS_EDGE ? BAR : 0)
        | (FlowDown.isDuty(arrival) ? PASSED_ON : 0)
        | (NameDuties.isDuty(arrival) ? NAME : 0)
        | (NameDuties.hasSigns(arrival) ? SIGN : 0);
  }
}
