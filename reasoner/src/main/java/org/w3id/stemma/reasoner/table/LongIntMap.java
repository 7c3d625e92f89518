package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// From longs to ints that are not negative; twelve bytes a slot, at most half of them full.
public final class LongIntMap {
  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  public LongIntMap() {
    Arrays.fill(values, -1);
  }

  /// The value, or -1.
  public int get(long key) {
    return values[slot(key)];
  }

  public void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] < 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  public LongIntMap copy() {
    var copy = new LongIntMap();
    copy.keys = keys.clone();
    copy.values = values.clone();
    copy.size = size;
    return copy;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(values, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = Mix.of(key) & mask;
    while (values[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
