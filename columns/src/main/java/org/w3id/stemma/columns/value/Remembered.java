package org.w3id.stemma.columns.value;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;

/// What is remembered of an expression that depends on one variable only: by its ref, or by its day where that is enough.
///
/// @param register of the variable, or -1 if nothing is remembered
record Remembered(int register, @Nullable ByDay days, Memo memo) {
  static final Remembered NOT = new Remembered(-1, null, new Memo());

  /// What is known for a row, or [Memo#UNKNOWN].
  long get(long[] row) {
    return register < 0 || row[register] == Ref.NONE ? Memo.UNKNOWN : memo.get(key(row[register]));
  }

  void put(long[] row, long value) {
    if (register >= 0 && row[register] != Ref.NONE) {
      memo.put(key(row[register]), value);
    }
  }

  private long key(long ref) {
    return days == null ? ref : days.key(ref);
  }
}
