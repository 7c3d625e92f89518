package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// What some registers held at a moment.
final class Saved {
  private final int[] registers;
  private final long[] values;

  /// The registers that operators may put something into.
  Saved(Operator... operators) {
    var bound = new BitSet();
    for (Operator operator : operators) {
      operator.binds(bound);
    }
    registers = bound.stream().toArray();
    values = new long[registers.length];
  }

  void save(long[] row) {
    for (int i = 0; i < registers.length; i++) {
      values[i] = row[registers[i]];
    }
  }

  void restore(long[] row) {
    for (int i = 0; i < registers.length; i++) {
      row[registers[i]] = values[i];
    }
  }
}
