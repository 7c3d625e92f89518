package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;

/// What estates hold, by numbers that stay the same in all revisions: an estate holds a *load*, and a load is a set of own
/// clauses and in each reading a set of those that arrived. For what is to be found once for all that are alike.
///
/// Many threads may ask.
public final class Holdings {
  private final Law law;
  private final Estates estates;

  Holdings(Law law, Estates estates) {
    this.law = law;
    this.estates = estates;
  }

  /// Works with how artifacts come by their estates, alone.
  public <T> T alone(Function<Inheritance, T> work) {
    synchronized (estates) {
      return work.apply(estates);
    }
  }

  /// The own clauses of an estate and all that arrived, in all readings, as one number.
  public int load(int estate) {
    synchronized (estates) {
      return estates.load(estate);
    }
  }

  /// A number for the load of an estate and the permissions it holds.
  public int amount(int estate) {
    synchronized (estates) {
      return estates.amount(estate);
    }
  }

  /// The set of own clauses.
  public int own(int load) {
    synchronized (estates) {
      return estates.ownSet(load);
    }
  }

  /// The set of clauses that arrived in a reading.
  @SuppressWarnings("EnumOrdinal") // columns stand in the order of the readings
  public int inherited(int load, Reading reading) {
    synchronized (estates) {
      return estates.inheritedSet(load, reading.ordinal());
    }
  }

  /// The clauses of a set, each provision and effect once, at its surest.
  public List<Arrival> arrivals(int set) {
    synchronized (estates) {
      return arrivals(law, estates.arrivals(set));
    }
  }

  /// A set of clauses in numbers that compare as their content does.
  public int[] content(int set) {
    synchronized (estates) {
      return estates.arrivals(set);
    }
  }

  /// What rests privily in data counts for nobody before it goes on.
  static List<Arrival> arrivals(Law law, int[] set) {
    record Key(int provision, Effect effect) {}
    var surest = new LinkedHashMap<Key, Integer>();
    for (int arrival : set) {
      if (!Travel.isPrivy(arrival)) {
        surest.merge(
            new Key(Travel.provision(arrival), Travel.effect(arrival)), Travel.certainty(arrival), Math::min);
      }
    }
    var arrivals = new ArrayList<Arrival>(surest.size());
    surest.forEach(
        (key, certainty) -> arrivals.add(new Arrival(law.provision(key.provision()), key.effect(), certainty)));
    return arrivals;
  }
}
