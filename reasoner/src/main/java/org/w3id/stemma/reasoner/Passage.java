package org.w3id.stemma.reasoner;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Facts;

/// Carries whole sets of arrivals over edges, each combination of set, edge and child once.
///
/// `relaxing` says which exceptions count: those up to that certainty close their passages, 0 closes none.
final class Passage {
  private static final int EDGE_BITS = 6;
  private static final int CONTEXT_BITS = 26;

  private final Law law;
  private final Contexts contexts;
  private final SetTable sets;
  private final int relaxing;
  private final LongIntMap known = new LongIntMap();
  private int[] buffer = new int[256];
  private int count;

  Passage(Law law, Contexts contexts, SetTable sets, int relaxing) {
    if (contexts.size() >= 1 << CONTEXT_BITS) {
      throw new IllegalStateException(contexts.size() + " kinds of children: too many to tell apart");
    }
    this.law = law;
    this.contexts = contexts;
    this.sets = sets;
    this.relaxing = relaxing;
  }

  /// What of the parent's `set` arrives at a child of this context.
  int over(int set, EdgeKind edge, int certainty, int context) {
    if (set == SetTable.EMPTY) {
      return SetTable.EMPTY;
    }
    long key = ((long) set << 32) | ((long) context << EDGE_BITS) | (edge.index() << 2) | (certainty - 1);
    int result = known.get(key);
    if (result < 0) {
      count = 0;
      int license = -1;
      Facts child = Facts.NONE;
      for (int arrival : sets.get(set)) {
        // Arrivals are sorted by provision, and so by license.
        License carrier = law.provision(Travel.provision(arrival)).license();
        if (carrier.id() != license) {
          license = carrier.id();
          child = contexts.facts(context, carrier);
        }
        carry(arrival, edge, certainty, child);
      }
      result = sets.best(buffer, count);
      known.put(key, result);
    }
    return result;
  }

  private void carry(int arrival, EdgeKind edge, int edgeCertainty, Facts child) {
    int provision = Travel.provision(arrival);
    EdgeKind ruling = Travel.ruling(arrival, edge);
    int closed = Travel.closed(law.table().closing(provision, ruling), child, edgeCertainty);
    boolean isClosed = closed != 0 && closed <= relaxing;
    if (Travel.staysBarred(arrival, edge) && !isClosed) {
      add(Travel.stays(arrival, edgeCertainty));
    }
    for (Row row : law.table().passing(provision, ruling)) {
      int certainty = row.certainty(child);
      boolean passes = certainty > 0 && Travel.mayGo(arrival, edge, row.effect());
      if (passes && !(isClosed && row.effect().restricts())) {
        add(Travel.by(arrival, row.effect(), certainty, edgeCertainty));
      }
    }
  }

  private void add(int arrival) {
    if (count == buffer.length) {
      buffer = Arrays.copyOf(buffer, count * 2);
    }
    buffer[count++] = arrival;
  }
}
