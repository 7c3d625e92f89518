package org.w3id.stemma.reasoner.effective;

import java.util.List;
import java.util.function.Function;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
import org.w3id.stemma.reasoner.law.Effect;

/// What estates hold, by numbers that stay the same in all revisions: an estate holds a *load*, and a load is a set of own
/// clauses and in each reading a set of those that arrived. For what is to be found once for all that are alike.
///
/// Many threads may ask.
public final class Holdings {
  private final Estates estates;

  Holdings(Estates estates) {
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
      return estates.clauses(set);
    }
  }

  /// Takes a clause that has arrived: the number of a provision, its effect, and how surely.
  public interface Each {
    void accept(int provision, Effect effect, int certainty);
  }

  /// Tells the same as [#arrivals] without making a list.
  public void each(int set, Each each) {
    Lists.each(content(set), each);
  }

  /// A set of clauses in ascending numbers that compare as their content does. Not to be written to.
  public int[] content(int set) {
    synchronized (estates) {
      return estates.arrivals(set);
    }
  }
}
