package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// Rows of a fixed number of ints, each kept once: equal rows have equal numbers, in order of first sight.
public final class TupleTable {
  /// Of the golden ratio: neighbors land far apart.
  private static final int SPREAD = 0x9e3779b9;

  private final int width;
  private int[] values;
  private final HashIndex index = new HashIndex();
  private int size;

  public TupleTable(int width) {
    this.width = width;
    this.values = new int[64 * width];
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
    int hash = hash(row);
    int slot = index.seek(hash, hash);
    while (index.number(slot) != HashIndex.NONE && !holds(index.number(slot), row)) {
      slot = index.seek(hash, slot + 1);
    }
    int known = index.number(slot);
    if (known != HashIndex.NONE) {
      return known;
    }
    if ((size + 1) * width > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    System.arraycopy(row, 0, values, size * width, width);
    index.put(slot, hash, size);
    return size++;
  }

  private int hash(int[] row) {
    int hash = 0;
    for (int i = 0; i < width; i++) {
      hash = (hash ^ row[i]) * SPREAD;
    }
    return Mix.of(hash);
  }

  private boolean holds(int known, int[] row) {
    return Arrays.equals(values, known * width, (known + 1) * width, row, 0, width);
  }
}
