package org.w3id.stemma.store.array;

import java.util.Arrays;

/// A growing set of pairs of non-negative ints, kept as longs of key and value.
public final class Pairs {
  private long[] pairs = new long[16];
  private int size;

  public void add(int key, int value) {
    if (size == pairs.length) {
      sort();
      if (size > pairs.length / 2) {
        pairs = Arrays.copyOf(pairs, Math.multiplyExact(pairs.length, 2));
      }
    }
    pairs[size++] = (long) key << 32 | value;
  }

  public int size() {
    return size;
  }

  public int key(int index) {
    return (int) (pairs[index] >>> 32);
  }

  public int value(int index) {
    return (int) pairs[index];
  }

  /// By key, then by value, each pair once.
  public Pairs sort() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || pairs[i] != pairs[kept - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
    return this;
  }

  /// Turns each pair round, in place; to be sorted anew.
  public Pairs invert() {
    for (int i = 0; i < size; i++) {
      pairs[i] = Long.rotateLeft(pairs[i], 32);
    }
    return this;
  }
}
