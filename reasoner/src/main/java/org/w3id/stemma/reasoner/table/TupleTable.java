package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// Rows of a fixed number of ints, each kept once: equal rows have equal numbers, in order of first sight.
public final class TupleTable {
  /// Of the golden ratio: neighbors land far apart.
  private static final int SPREAD = 0x9e3779b9;

  private final int width;
  private int[] values;
  private int[] index = new int[128];
  private int size;

  public TupleTable(int width) {
    this.width = width;
    this.values = new int[64 * width];
    Arrays.fill(index, -1);
  }

  public int size() {
    return size;
  }

  public int get(int row, int place) {
    return values[row * width + place];
  }

  /// A copy of a row.
  public int[] row(int row) {
    return Arrays.copyOfRange(values, row * width, (row + 1) * width);
  }

  public int add(int... row) {
    int slot = slot(row, 0);
    if (index[slot] >= 0) {
      return index[slot];
    }
    if ((size + 1) * width > values.length) {
      grow();
      slot = slot(row, 0);
    }
    System.arraycopy(row, 0, values, size * width, width);
    index[slot] = size;
    return size++;
  }

  private void grow() {
    values = Arrays.copyOf(values, values.length * 2);
    index = new int[index.length * 2];
    Arrays.fill(index, -1);
    for (int row = 0; row < size; row++) {
      index[slot(values, row * width)] = row;
    }
  }

  private int slot(int[] row, int from) {
    int hash = 0;
    for (int i = from; i < from + width; i++) {
      hash = (hash ^ row[i]) * SPREAD;
    }
    int mask = index.length - 1;
    int slot = Mix.of(hash) & mask;
    while (index[slot] >= 0 && !holds(index[slot], row, from)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int known, int[] row, int from) {
    return Arrays.equals(values, known * width, (known + 1) * width, row, from, from + width);
  }
}
