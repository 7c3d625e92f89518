package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
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
    return arrivals(law, content(set));
  }

  /// A set of clauses in ascending numbers that compare as their content does. Not to be written to.
  public int[] content(int set) {
    synchronized (estates) {
      return estates.arrivals(set);
    }
  }

  /// What rests privily in data counts for nobody before it goes on. Those of one provision and effect stand together.
  static List<Arrival> arrivals(Law law, int[] set) {
    var arrivals = new ArrayList<Arrival>(set.length);
    int next = 0;
    while (next < set.length) {
      int first = set[next];
      int certainty = Travel.certainty(first);
      for (next++; next < set.length && Travel.isAlike(first, set[next]); next++) {
        certainty = Math.min(certainty, Travel.certainty(set[next]));
      }
      if (!Travel.isPrivy(first)) {
        arrivals.add(new Arrival(law.provision(Travel.provision(first)), Travel.effect(first), certainty));
      }
    }
    return arrivals;
  }
}
