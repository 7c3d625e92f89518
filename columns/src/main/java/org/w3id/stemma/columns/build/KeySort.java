package org.w3id.stemma.columns.build;

import java.util.Arrays;

/// Sorts numbers by the byte strings that they stand for: quicksort in three parts on eight bytes at a time, so that a
/// common beginning is read once and not in each comparison.
final class KeySort {
  private static final int FEW = 12;
  private static final int STEP = Long.BYTES;

  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;

  /// @param starts where the string of a number begins in `bytes`
  /// @param ends where it ends
  KeySort(byte[] bytes, int[] starts, int[] ends) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
  }

  /// Sorts `order[from..to)`; no two of its numbers have the same string.
  void sort(int[] order, int from, int to) {
    sort(order, from, to, 0);
  }

  /// Goes into the smaller parts and stays in the greatest, so that neither many keys nor long ones ask for a deep stack.
  private void sort(int[] order, int begin, int end, int beginDepth) {
    int from = begin;
    int to = end;
    int depth = beginDepth;
    while (to - from > FEW) {
      long pivot = word(order[from + (to - from) / 2], depth);
      int less = from;
      int greater = to;
      for (int i = from; i < greater; ) {
        int compared = Long.compareUnsigned(word(order[i], depth), pivot);
        if (compared < 0) {
          swap(order, less++, i++);
        } else if (compared > 0) {
          swap(order, i, --greater);
        } else {
          i++;
        }
      }
      int longer = ended(order, less, greater, depth);
      if (greater - longer >= Math.max(less - from, to - greater)) {
        sort(order, from, less, depth);
        sort(order, greater, to, depth);
        from = longer;
        to = greater;
        depth += STEP;
      } else {
        sort(order, longer, greater, depth + STEP);
        if (less - from < to - greater) {
          sort(order, from, less, depth);
          from = greater;
        } else {
          sort(order, greater, to, depth);
          to = less;
        }
      }
    }
    insert(order, from, to, depth);
  }

  /// Of those whose next eight bytes are equal, sorts the ones that end within them, which differ in length only, to the
  /// front, and tells where the longer ones begin.
  private int ended(int[] order, int from, int to, int depth) {
    int longer = from;
    for (int i = from; i < to; i++) {
      if (length(order[i]) <= depth + STEP) {
        swap(order, longer++, i);
      }
    }
    insert(order, from, longer, depth);
    return longer;
  }

  private void insert(int[] order, int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && compare(order[at - 1], moved, depth) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private int compare(int one, int other, int depth) {
    return Arrays.compareUnsigned(
        bytes, Math.min(starts[one] + depth, ends[one]), ends[one], bytes, Math.min(starts[other] + depth, ends[other]), ends[other]);
  }

  private int length(int number) {
    return ends[number] - starts[number];
  }

  /// The eight bytes from `depth`, the first the highest, with zeros behind the end.
  private long word(int number, int depth) {
    long word = 0;
    int from = starts[number] + depth;
    int to = Math.min(from + STEP, ends[number]);
    for (int i = from; i < to; i++) {
      word |= (bytes[i] & 0xffL) << (56 - 8 * (i - from));
    }
    return word;
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }
}
