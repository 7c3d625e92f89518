package org.w3id.stemma.reasoner.effective;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Row;
import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// Carries all that a parent has over an edge, in all columns at once, and each combination of what it has, edge and
/// child once.
final class Passage {
  /// Which of the parent's own clauses go: all only of a parent in other hands, of one in the same hands at most the grants.
  enum OwnClauses {
    ALL,
    GRANTS,
    NONE
  }

  private static final int MANNER_BITS = 2;
  private static final int CONTEXT_BITS = 32 - MANNER_BITS - Edge.BITS;

  private final Law law;
  private final Contexts contexts;
  private final SetTable sets;
  private final Readings readings;
  private final TupleTable loads = new TupleTable(2);
  private final LongIntMap known = new LongIntMap();
  private int[] arrived = new int[256];
  private byte[] columnsOf = new byte[256];
  private int[] buffer = new int[256];
  private int count;
  private int license;
  private Facts child = Facts.NONE;

  Passage(Law law, Contexts contexts, SetTable sets, Readings readings) {
    this.law = law;
    this.contexts = contexts;
    this.sets = sets;
    this.readings = readings;
    loads.add(SetTable.EMPTY, Readings.NOTHING);
  }

  /// A number for all that an artifact has: own arrivals and what it inherits, in [Readings].
  int load(int own, int inherited) {
    return loads.add(own, inherited);
  }

  int own(int load) {
    return loads.get(load, 0);
  }

  int inherited(int load) {
    return loads.get(load, 1);
  }

  /// What of the parent's load arrives at a child of this context, in [Readings].
  @SuppressWarnings("EnumOrdinal") // in memory only
  int over(int load, int edge, int context, OwnClauses manner) {
    if (load == 0) {
      return Readings.NOTHING;
    }
    int narrowed = contexts.over(Edge.kind(edge), context);
    if (narrowed >> CONTEXT_BITS != 0) {
      throw new IllegalStateException("more than " + (1 << CONTEXT_BITS) + " kinds of children: too many to tell apart");
    }
    int way = (narrowed << Edge.BITS | edge) << MANNER_BITS | manner.ordinal();
    long key = ((long) load << 32) | Integer.toUnsignedLong(way);
    int result = known.get(key);
    if (result < 0) {
      result = carry(load, edge, narrowed, manner);
      known.put(key, result);
    }
    return result;
  }

  private int carry(int load, int edge, int context, OwnClauses manner) {
    EdgeKind kind = Edge.kind(edge);
    int certainty = Edge.certainty(edge);
    count = 0;
    license = -1;
    if (manner != OwnClauses.NONE) {
      for (int arrival : sets.get(own(load))) {
        carry(arrival, readings.all(), kind, certainty, context);
      }
    }
    if (manner == OwnClauses.GRANTS) {
      keepGrants();
    }
    license = -1;
    boolean sameHands = manner != OwnClauses.ALL;
    readings.each(
        inherited(load),
        (arrival, columns) -> {
          if (sameHands || !Travel.isPrivy(arrival)) {
            carry(arrival, columns, kind, certainty, context);
          }
        });
    return gather();
  }

  private void carry(int arrival, int columns, EdgeKind edge, int edgeCertainty, int context) {
    int provision = Travel.provision(arrival);
    // Arrivals are sorted by provision, and so by license.
    License carrier = law.provision(provision).license();
    if (carrier.id() != license) {
      license = carrier.id();
      child = contexts.facts(context, carrier);
    }
    EdgeKind ruling = Travel.ruling(arrival, edge);
    int closed = Travel.closed(law.table().closing(provision, ruling), child, edgeCertainty);
    int open = columns & ~readings.closedBy(closed);
    if (Travel.staysAsItIs(arrival, edge)) {
      add(Travel.stays(arrival, edgeCertainty), open);
    }
    for (Row row : law.table().passing(provision, ruling)) {
      int certainty = row.certainty(child);
      if (certainty > 0 && Travel.mayGo(arrival, edge, row.effect())) {
        add(Travel.by(arrival, row.effect(), certainty, edgeCertainty), row.effect().restricts() ? open : columns);
        if (Travel.wantsPrivity(edge, row.effect(), row.certainty())) {
          add(Travel.privy(arrival, edgeCertainty), open);
        }
      }
    }
  }

  private void add(int arrival, int columns) {
    if (columns == 0) {
      return;
    }
    if (count == arrived.length) {
      arrived = Arrays.copyOf(arrived, count * 2);
      columnsOf = Arrays.copyOf(columnsOf, count * 2);
      buffer = new int[count * 2];
    }
    arrived[count] = arrival;
    columnsOf[count++] = (byte) columns;
  }

  private void keepGrants() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (Travel.effect(arrived[i]) == Effect.GRANTS) {
        arrived[kept] = arrived[i];
        columnsOf[kept++] = columnsOf[i];
      }
    }
    count = kept;
  }

  /// A column whose arrivals are those of the one before shares its set.
  private int gather() {
    int[] ofColumns = new int[readings.columns()];
    for (int column = 0; column < ofColumns.length; column++) {
      ofColumns[column] = column > 0 && sameAsBefore(column) ? ofColumns[column - 1] : gather(1 << column);
    }
    return readings.add(ofColumns);
  }

  private boolean sameAsBefore(int column) {
    for (int i = 0; i < count; i++) {
      int pair = (columnsOf[i] >> (column - 1)) & 3;
      if (pair == 1 || pair == 2) {
        return false;
      }
    }
    return true;
  }

  private int gather(int column) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      if ((columnsOf[i] & column) != 0) {
        buffer[size++] = arrived[i];
      }
    }
    return sets.best(buffer, size);
  }
}
