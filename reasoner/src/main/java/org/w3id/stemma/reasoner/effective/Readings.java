package org.w3id.stemma.reasoner.effective;

import java.util.Arrays;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// Sets of arrivals that differ only in which exceptions counted: one for each column, together one number.
final class Readings {
  /// Nothing in any column.
  static final int NOTHING = 0;

  private final SetTable sets;
  private final int[] relaxing;
  private final TupleTable tuples;
  private final LongIntMap unions = new LongIntMap();

  /// @param relaxing for each column the weakest certainty at which exceptions count; 0 lets none count
  Readings(SetTable sets, int[] relaxing) {
    if (relaxing.length == 0 || relaxing.length > Byte.SIZE - 1) {
      throw new IllegalArgumentException("from one reading to seven, not " + relaxing.length);
    }
    this.sets = sets;
    this.relaxing = relaxing.clone();
    this.tuples = new TupleTable(relaxing.length);
    tuples.add(new int[relaxing.length]);
  }

  int columns() {
    return relaxing.length;
  }

  /// A mask of all columns.
  int all() {
    return (1 << relaxing.length) - 1;
  }

  /// The columns in which an exception of this certainty counts; 0 is no exception.
  int closedBy(int certainty) {
    int mask = 0;
    for (int column = 0; column < relaxing.length; column++) {
      if (certainty != 0 && certainty <= relaxing[column]) {
        mask |= 1 << column;
      }
    }
    return mask;
  }

  int set(int readings, int column) {
    return tuples.get(readings, column);
  }

  int add(int[] ofColumns) {
    return tuples.add(ofColumns);
  }

  int union(int a, int b) {
    if (a == b || b == NOTHING) {
      return a;
    }
    if (a == NOTHING) {
      return b;
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int union = unions.get(pair);
    if (union < 0) {
      int[] both = new int[relaxing.length];
      Arrays.setAll(both, column -> sets.union(set(a, column), set(b, column)));
      union = tuples.add(both);
      unions.put(pair, union);
    }
    return union;
  }

  /// Takes an arrival and the columns that have it.
  interface Each {
    void accept(int arrival, int columns);
  }

  /// Every arrival of any column once, ascending.
  void each(int readings, Each each) {
    if (isSame(readings)) {
      for (int arrival : sets.get(set(readings, 0))) {
        each.accept(arrival, all());
      }
      return;
    }
    int[] next = new int[relaxing.length];
    for (int arrival = least(readings, next); arrival != Integer.MAX_VALUE; arrival = least(readings, next)) {
      int columns = 0;
      for (int column = 0; column < next.length; column++) {
        int[] set = sets.get(set(readings, column));
        if (next[column] < set.length && set[next[column]] == arrival) {
          columns |= 1 << column;
          next[column]++;
        }
      }
      each.accept(arrival, columns);
    }
  }

  private boolean isSame(int readings) {
    for (int column = 1; column < relaxing.length; column++) {
      if (set(readings, column) != set(readings, 0)) {
        return false;
      }
    }
    return true;
  }

  private int least(int readings, int[] next) {
    int least = Integer.MAX_VALUE;
    for (int column = 0; column < next.length; column++) {
      int[] set = sets.get(set(readings, column));
      if (next[column] < set.length) {
        least = Math.min(least, set[next[column]]);
      }
    }
    return least;
  }
}
