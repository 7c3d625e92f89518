package org.w3id.stemma.columns.value;

import java.util.Arrays;

/// Numbers tuples of refs: each distinct one once, from 0, in the order in which they come.
public final class Tuples {
  private final int width;
  private long[] refs;
  private int[] slots = new int[1 << 8];
  private int size;

  /// @param width how many refs a tuple has; may be 0
  public Tuples(int width) {
    this.width = width;
    this.refs = new long[Math.max(1, width) << 6];
    Arrays.fill(slots, -1);
  }

  public int size() {
    return size;
  }

  public long ref(int tuple, int at) {
    return refs[tuple * width + at];
  }

  /// The number of a tuple; a new one has the number that was the size before.
  public int number(long[] tuple) {
    int slot = slot(tuple, 0);
    while (slots[slot] >= 0) {
      if (is(slots[slot], tuple)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(tuple, slot);
  }

  /// Whether a tuple is new; it is not from then on.
  public boolean isNew(long[] tuple) {
    int before = size;
    return number(tuple) == before;
  }

  private int slot(long[] from, int offset) {
    long hash = 0;
    for (int i = 0; i < width; i++) {
      hash = (hash ^ from[offset + i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash & (slots.length - 1);
  }

  private boolean is(int number, long[] tuple) {
    for (int i = 0; i < width; i++) {
      if (refs[number * width + i] != tuple[i]) {
        return false;
      }
    }
    return true;
  }

  private int add(long[] tuple, int slot) {
    if (refs.length < (size + 1) * width) {
      refs = Arrays.copyOf(refs, Math.multiplyExact(refs.length, 2));
    }
    System.arraycopy(tuple, 0, refs, size * width, width);
    slots[slot] = size++;
    if (size > slots.length / 2) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      int slot = slot(refs, i * width);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i;
    }
  }
}
