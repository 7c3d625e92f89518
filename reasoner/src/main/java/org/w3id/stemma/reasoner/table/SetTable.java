package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// Ascending int arrays, each kept once: equal sets have equal numbers, and the empty set is 0. A union is
/// computed once for each pair.
///
/// Elements are a key, shifted by [#RANK_BITS], and a rank: of one key only the lowest rank is kept, so a set is
/// a map from keys to their best rank.
public final class SetTable {
  public static final int RANK_BITS = 2;
  public static final int EMPTY = 0;

  private int[][] sets = new int[64][];
  private int[] index = new int[128];
  private int size;
  private final LongIntMap unions = new LongIntMap();

  public SetTable() {
    Arrays.fill(index, -1);
    add(new int[0]);
  }

  public int[] get(int set) {
    return sets[set];
  }

  public int size() {
    return size;
  }

  /// The number of an array that is already as this table keeps them; the table owns it from now on.
  public int add(int[] elements) {
    int slot = slot(elements);
    if (index[slot] >= 0) {
      return index[slot];
    }
    if (size == sets.length) {
      grow();
      slot = slot(elements);
    }
    sets[size] = elements;
    index[slot] = size;
    return size++;
  }

  /// The number of the set of the first `count` elements, in any order and with repetitions.
  public int best(int[] elements, int count) {
    int[] sorted = Arrays.copyOf(elements, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int element : sorted) {
      if (kept == 0 || sorted[kept - 1] >> RANK_BITS != element >> RANK_BITS) {
        sorted[kept++] = element;
      }
    }
    return add(Arrays.copyOf(sorted, kept));
  }

  public int union(int a, int b) {
    if (a == b || b == EMPTY) {
      return a;
    }
    if (a == EMPTY) {
      return b;
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int union = unions.get(pair);
    if (union < 0) {
      int[] both = Arrays.copyOf(sets[a], sets[a].length + sets[b].length);
      System.arraycopy(sets[b], 0, both, sets[a].length, sets[b].length);
      union = best(both, both.length);
      unions.put(pair, union);
    }
    return union;
  }

  private void grow() {
    sets = Arrays.copyOf(sets, sets.length * 2);
    index = new int[sets.length * 2];
    Arrays.fill(index, -1);
    for (int id = 0; id < size; id++) {
      index[slot(sets[id])] = id;
    }
  }

  private int slot(int[] elements) {
    int mask = index.length - 1;
    int slot = Mix.of(Arrays.hashCode(elements)) & mask;
    while (index[slot] >= 0 && !Arrays.equals(sets[index[slot]], elements)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
