package org.w3id.stemma.reasoner.table;

/// From longs to ints that are not negative; twelve bytes a slot, at most half of them full. Key and value stand side by side,
/// so that a look-up reads one place of the memory.
public final class LongIntMap {
  private static final int WIDTH = 3;
  private static final int LOW = 1;
  /// One more than the value; 0 is empty.
  private static final int VALUE = 2;

  private int[] slots;
  private int mask;
  private int size;

  public LongIntMap() {
    this(new int[64 * WIDTH], 0);
  }

  private LongIntMap(int[] slots, int size) {
    this.slots = slots;
    this.mask = slots.length / WIDTH - 1;
    this.size = size;
  }

  /// The value, or -1.
  public int get(long key) {
    return slots[slot(key) + VALUE] - 1;
  }

  public void put(long key, int value) {
    int slot = slot(key);
    boolean isNew = slots[slot + VALUE] == 0;
    fill(slot, (int) (key >>> Integer.SIZE), (int) key, value + 1);
    if (isNew && ++size * 2 > mask) {
      grow();
    }
  }

  public LongIntMap copy() {
    return new LongIntMap(slots.clone(), size);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  private void grow() {
    int[] before = slots;
    slots = new int[before.length * 2];
    mask = mask * 2 + 1;
    for (int old = 0; old < before.length; old += WIDTH) {
      if (before[old + VALUE] != 0) {
        int slot = slot((long) before[old] << Integer.SIZE | Integer.toUnsignedLong(before[old + LOW]));
        fill(slot, before[old], before[old + LOW], before[old + VALUE]);
      }
    }
  }

  private void fill(int slot, int high, int low, int value) {
    slots[slot] = high;
    slots[slot + LOW] = low;
    slots[slot + VALUE] = value;
  }

  /// Where the slot begins that holds the key, or that is empty and where it belongs.
  private int slot(long key) {
    int high = (int) (key >>> Integer.SIZE);
    int low = (int) key;
    int place = Mix.of(key) & mask;
    int slot = place * WIDTH;
    while (slots[slot + VALUE] != 0 && (slots[slot + LOW] != low || slots[slot] != high)) {
      place = (place + 1) & mask;
      slot = place * WIDTH;
    }
    return slot;
  }
}
