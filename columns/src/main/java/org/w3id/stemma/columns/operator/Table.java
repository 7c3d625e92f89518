package org.w3id.stemma.columns.operator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;

/// The rows of an operator that is evaluated apart, found by the values that they share with a row.
///
/// The operator is asked for them once, when they are first looked for.
///
/// Rows in which all shared variables have a value are found by a hash of these; the others are looked through.
final class Table {
  private final Operator operator;
  private final int apart;
  private final int[] inner;
  private final int[] outer;
  private final boolean[] isShared;
  private final Run run;
  private long[] values = new long[16];
  private long[] weights = new long[4];
  private int[] chain = new int[4];
  private int[] heads = {};
  private int size;
  private int loose = -1;
  private boolean isFilled;

  /// @param operator with a row of its own
  /// @param apart how many registers that row has
  /// @param inner the registers that the row's variables have there
  /// @param outer the registers that they have here
  /// @param isShared whether a variable may have a value here before the table is looked at
  Table(Operator operator, int apart, int[] inner, int[] outer, boolean[] isShared, Run run) {
    this.operator = operator;
    this.apart = apart;
    this.inner = inner;
    this.outer = outer;
    this.isShared = isShared;
    this.run = run;
  }

  private void fill() {
    size = 0;
    loose = -1;
    long[] row = new long[apart];
    operator.open(row);
    while (operator.next(row)) {
      run.tick();
      add(row, operator.weight());
    }
    operator.close();
    heads = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
    Arrays.fill(heads, -1);
    for (int i = 0; i < size; i++) {
      run.tick();
      if (isLoose(i)) {
        chain[i] = loose;
        loose = i;
      } else {
        int slot = slot(values, i * inner.length, null);
        chain[i] = heads[slot];
        heads[slot] = i;
      }
    }
    isFilled = true;
  }

  private void add(long[] row, long weight) {
    if ((size + 1) * inner.length > values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(Math.max(values.length, inner.length), 2));
    }
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, Math.multiplyExact(size, 2));
      chain = Arrays.copyOf(chain, weights.length);
    }
    for (int i = 0; i < inner.length; i++) {
      values[size * inner.length + i] = row[inner[i]];
    }
    weights[size++] = weight;
  }

  private boolean isLoose(int at) {
    for (int i = 0; i < inner.length; i++) {
      if (isShared[i] && values[at * inner.length + i] == Ref.NONE) {
        return true;
      }
    }
    return false;
  }

  /// @param registers where to look for the values; null for one behind the other
  private int slot(long[] from, int offset, int @Nullable [] registers) {
    long hash = 0;
    for (int i = 0; i < inner.length; i++) {
      if (isShared[i]) {
        hash = (hash ^ (registers == null ? from[offset + i] : from[registers[i]])) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
    }
    return (int) hash & (heads.length - 1);
  }

  long weight(int at) {
    return weights[at];
  }

  /// Those that may agree with a row, to be looked at one after another by [Candidates#next].
  Candidates candidates(long[] row) {
    if (!isFilled) {
      fill();
    }
    for (int i = 0; i < outer.length; i++) {
      if (isShared[i] && row[outer[i]] == Ref.NONE) {
        return new Candidates(true, -1);
      }
    }
    return new Candidates(false, heads[slot(row, 0, outer)]);
  }

  /// Rows of the table.
  final class Candidates {
    private final boolean isAll;
    private boolean isLooseNext = true;
    private int next;

    private Candidates(boolean isAll, int first) {
      this.isAll = isAll;
      this.next = isAll ? 0 : first;
    }

    /// The number of one more, or -1.
    int next() {
      if (isAll) {
        return next < size ? next++ : -1;
      }
      if (next < 0 && isLooseNext) {
        isLooseNext = false;
        next = loose;
      }
      int found = next;
      if (found >= 0) {
        next = chain[found];
      }
      return found;
    }
  }

  /// Whether no variable has another value here than in the row.
  boolean agrees(int at, long[] row) {
    for (int i = 0; i < inner.length; i++) {
      long value = values[at * inner.length + i];
      long here = row[outer[i]];
      if (value != here && value != Ref.NONE && here != Ref.NONE) {
        return false;
      }
    }
    return true;
  }

  /// Whether any variable has a value in both.
  boolean meets(int at, long[] row) {
    for (int i = 0; i < inner.length; i++) {
      if (values[at * inner.length + i] != Ref.NONE && row[outer[i]] != Ref.NONE) {
        return true;
      }
    }
    return false;
  }

  /// Puts its values where there is nothing.
  void put(int at, long[] row) {
    for (int i = 0; i < inner.length; i++) {
      if (row[outer[i]] == Ref.NONE) {
        row[outer[i]] = values[at * inner.length + i];
      }
    }
  }

  /// What a row held where the table puts its values.
  void save(long[] row, long[] saved) {
    for (int i = 0; i < outer.length; i++) {
      saved[i] = row[outer[i]];
    }
  }

  void restore(long[] row, long[] saved) {
    for (int i = 0; i < outer.length; i++) {
      row[outer[i]] = saved[i];
    }
  }
}
