package org.w3id.stemma.columns.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.columns.term.Term;
import org.w3id.stemma.columns.term.TermGroup;

/// The different terms of a chunk, numbered from 0 as they come.
final class TermTable {
  private final Map<TermGroup, Integer> groupNumbers = new HashMap<>();
  private final List<TermGroup> groups = new ArrayList<>();
  private byte[] bytes = new byte[1 << 16];
  private int used;
  private int[] group = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] hashes = new int[1024];
  private int size;
  private int[] slots = new int[4096];

  /// How many terms there are.
  int size() {
    return size;
  }

  /// How many bytes their keys take.
  int bytes() {
    return used;
  }

  /// The number of a term.
  int add(Term term) {
    int itsGroup = groupNumbers.computeIfAbsent(term.group(), this::newGroup);
    int hash = (Arrays.hashCode(term.key()) * 31 + itsGroup) * 0x9e3779b9;
    int mask = slots.length - 1;
    for (int slot = hash >>> 7 & mask; ; slot = slot + 1 & mask) {
      int known = slots[slot] - 1;
      if (known < 0) {
        slots[slot] = size + 1;
        return put(term.key(), itsGroup, hash);
      }
      if (hashes[known] == hash && group[known] == itsGroup
          && Arrays.equals(bytes, starts[known], ends[known], term.key(), 0, term.key().length)) {
        return known;
      }
    }
  }

  private int newGroup(TermGroup added) {
    groups.add(added);
    return groups.size() - 1;
  }

  private int put(byte[] key, int itsGroup, int hash) {
    if (size == starts.length) {
      group = Arrays.copyOf(group, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    if (bytes.length - used < key.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(used, key.length), (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
    }
    System.arraycopy(key, 0, bytes, used, key.length);
    starts[size] = used;
    used += key.length;
    ends[size] = used;
    group[size] = itsGroup;
    hashes[size++] = hash;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int term = 0; term < size; term++) {
      int slot = hashes[term] >>> 7 & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = term + 1;
    }
  }

  /// Takes the sorted terms, group by group.
  interface Reader<E extends Exception> {
    void group(TermGroup group, int size) throws E;

    void term(int number, byte[] bytes, int from, int to) throws E;
  }

  /// Tells all terms in the order of their groups and keys.
  <E extends Exception> void sorted(Reader<E> reader) throws E {
    int[] order = byGroup();
    var sort = new KeySort(bytes, starts, ends);
    for (int from = 0, to; from < size; from = to) {
      int present = group[order[from]];
      to = from;
      while (to < size && group[order[to]] == present) {
        to++;
      }
      sort.sort(order, from, to);
      reader.group(groups.get(present), to - from);
      for (int i = from; i < to; i++) {
        reader.term(order[i], bytes, starts[order[i]], ends[order[i]]);
      }
    }
  }

  /// The terms by the order of their groups.
  private int[] byGroup() {
    List<TermGroup> inOrder = groups.stream().sorted().toList();
    int[] place = new int[groups.size() + 1];
    int[] rank = new int[groups.size()];
    for (int i = 0; i < inOrder.size(); i++) {
      rank[groupNumbers.getOrDefault(inOrder.get(i), 0)] = i;
    }
    for (int term = 0; term < size; term++) {
      place[rank[group[term]] + 1]++;
    }
    for (int i = 1; i < place.length; i++) {
      place[i] += place[i - 1];
    }
    int[] order = new int[size];
    for (int term = 0; term < size; term++) {
      order[place[rank[group[term]]]++] = term;
    }
    return order;
  }
}
