package org.w3id.stemma.reasoner.table;

/// Where the things of a table stand, by their hashes. Each slot keeps the whole hash beside the number, so that hardly ever
/// another thing is looked at than the one that is sought: things lie far apart in memory, and to look at one costs more than
/// all else.
final class HashIndex {
  static final int NONE = -1;

  /// The hash in the upper half, in the lower one more than the number; 0 is empty. At most half of them are full.
  private long[] slots = new long[128];
  private int size;

  /// The first slot, from one on, that is empty or holds a thing of this hash. Slots begin again behind the last.
  int seek(int hash, int from) {
    int mask = slots.length - 1;
    int slot = from & mask;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// The number in a slot, or [#NONE].
  int number(int slot) {
    return (int) slots[slot] - 1;
  }

  /// Fills an empty slot that was sought. Slots that were found before count no more.
  void put(int slot, int hash, int number) {
    slots[slot] = (long) hash << Integer.SIZE | (number + 1);
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    int mask = slots.length - 1;
    for (long filled : before) {
      if (filled != 0) {
        int slot = (int) (filled >>> Integer.SIZE) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = filled;
      }
    }
  }
}
