package org.w3id.stemma.columns.build;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.TermGroup;

/// The different terms of a chunk, numbered from 0 as they come.
final class TermTable {
  private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

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
  private TermGroup lastGroup = TermGroup.of(Kind.IRI);
  private int lastGroupNumber = groupNumber(lastGroup);

  /// How many terms there are.
  int size() {
    return size;
  }

  /// How many bytes their keys take.
  int bytes() {
    return used;
  }

  /// The number of the term of a group whose key is `key[from..to)`.
  int add(TermGroup termGroup, byte[] key, int from, int to) {
    if (!termGroup.equals(lastGroup)) {
      lastGroupNumber = groupNumber(termGroup);
      lastGroup = termGroup;
    }
    int itsGroup = lastGroupNumber;
    int hash = hash(key, from, to, itsGroup);
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = slot + 1 & mask) {
      int known = slots[slot] - 1;
      if (known < 0) {
        slots[slot] = size + 1;
        return put(key, from, to, itsGroup, hash);
      }
      if (hashes[known] == hash && group[known] == itsGroup && Arrays.equals(bytes, starts[known], ends[known], key, from, to)) {
        return known;
      }
    }
  }

  /// Eight bytes at a time, mixed as SplitMix64 mixes.
  private static int hash(byte[] key, int from, int to, int seed) {
    long hash = seed + ((long) to - from) * MIX;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ (long) WORD.get(key, at)) * MIX;
      hash ^= hash >>> 29;
    }
    for (; at < to; at++) {
      hash = (hash ^ key[at]) * MIX;
    }
    return (int) (hash >>> 32);
  }

  private int groupNumber(TermGroup wanted) {
    return groupNumbers.computeIfAbsent(wanted, this::newGroup);
  }

  private int newGroup(TermGroup added) {
    groups.add(added);
    return groups.size() - 1;
  }

  private int put(byte[] key, int from, int to, int itsGroup, int hash) {
    if (size == starts.length) {
      group = Arrays.copyOf(group, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    int length = to - from;
    if (bytes.length - used < length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(used, length), (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
    }
    System.arraycopy(key, from, bytes, used, length);
    starts[size] = used;
    used += length;
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
      int slot = hashes[term] & mask;
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
