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
  private final HashIndex index = new HashIndex();
  private int size;
  private final LongIntMap unions = new LongIntMap();

  public SetTable() {
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
    int hash = Mix.of(Arrays.hashCode(elements));
    int slot = index.seek(hash, hash);
    while (index.number(slot) != HashIndex.NONE && !Arrays.equals(sets[index.number(slot)], elements)) {
      slot = index.seek(hash, slot + 1);
    }
    int known = index.number(slot);
    if (known != HashIndex.NONE) {
      return known;
    }
    if (size == sets.length) {
      sets = Arrays.copyOf(sets, sets.length * 2);
    }
    sets[size] = elements;
    index.put(slot, hash, size);
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
      union = add(merged(sets[a], sets[b]));
      unions.put(pair, union);
    }
    return union;
  }

  private static int[] merged(int[] left, int[] right) {
    int[] both = new int[left.length + right.length];
    int kept = 0;
    int l = 0;
    int r = 0;
    while (l < left.length || r < right.length) {
      int next = r == right.length || (l < left.length && left[l] <= right[r]) ? left[l++] : right[r++];
      if (kept == 0 || both[kept - 1] >> RANK_BITS != next >> RANK_BITS) {
        both[kept++] = next;
      }
    }
    return kept == both.length ? both : Arrays.copyOf(both, kept);
  }
}
