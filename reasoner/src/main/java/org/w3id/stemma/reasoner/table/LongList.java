package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// Longs in the order they came; often pairs of ints.
public final class LongList {
  private long[] values = new long[64];
  private int size;

  /// The left int orders pairs, then the right one; neither may be negative.
  public static long pair(int left, int right) {
    return ((long) left << 32) | right;
  }

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /// All values, ascending, each once.
  public long[] distinct() {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
