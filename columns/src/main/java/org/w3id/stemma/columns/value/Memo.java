package org.w3id.stemma.columns.value;

import java.util.Arrays;

/// Remembers a number for each ref. It forgets all when it is full, and gives up where it hardly ever helps.
final class Memo {
  /// Nothing is remembered.
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int MOST = 1 << 18;
  private static final int TRIED = 1 << 14;

  private long[] keys = new long[1 << 8];
  private long[] values = new long[1 << 8];
  private int size;
  private int asked;
  private int helped;

  /// @param key not 0
  long get(long key) {
    asked++;
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        helped++;
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return UNKNOWN;
  }

  void put(long key, long value) {
    if (asked > TRIED && helped < asked / 8) {
      return;
    }
    if (size >= keys.length / 2) {
      grow();
    }
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    values[slot] = value;
    size++;
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
  }

  private void grow() {
    if (size >= MOST) {
      Arrays.fill(keys, 0);
      size = 0;
      return;
    }
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        while (keys[slot] != 0) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
        size++;
      }
    }
  }
}
