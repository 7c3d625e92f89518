package org.w3id.stemma.loaders.hub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Ids, numbered from 0 in the order of their arrival. Ids that differ only in the case of ASCII
/// letters are one id.
///
/// Costs the UTF-8 bytes of each id and 14 to 22 bytes more. Ids have at most 32,767 bytes, all
/// together 2 GiB.
final class IdTable {
  private static final int PAGE = 1 << 18;
  private static final long PRIME = 0x9e3779b97f4a7c15L;

  /// Differs from run to run, so that nobody can prepare ids that all meet in one slot; nothing
  /// else depends on it.
  private final long seed = new SplittableRandom().nextLong();

  private byte[][] pages = new byte[1][PAGE];
  private int free;
  private int[] places = new int[1 << 10];
  private int[] slots = new int[1 << 11];
  private int size;

  int size() {
    return size;
  }

  /// The number of `id`; if it is new, it is kept as it is spelled here.
  int add(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, places.length + (places.length >> 1));
    }
    places[size] = store(bytes);
    slots[slot] = ++size;
    if (size > slots.length / 4 * 3) {
      rehash();
    }
    return size - 1;
  }

  /// The number of `id`, or -1 if it was never added.
  int find(String id) {
    return slots[slot(id.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  /// How the id of that number is spelled.
  String spelling(int number) {
    int at = places[number];
    return new String(page(at), at % PAGE + 2, length(at), StandardCharsets.UTF_8);
  }

  /// Spells an id that is there in another letter case from now on.
  void respell(int number, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int at = places[number];
    System.arraycopy(bytes, 0, page(at), at % PAGE + 2, bytes.length);
  }

  boolean isSpelled(int number, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int at = places[number];
    return bytes.length == length(at)
        && Arrays.equals(
            bytes, 0, bytes.length, page(at), at % PAGE + 2, at % PAGE + 2 + bytes.length);
  }

  private byte[] page(int at) {
    return pages[at / PAGE];
  }

  private int length(int at) {
    return ((page(at)[at % PAGE] & 0xff) << 8) | (page(at)[at % PAGE + 1] & 0xff);
  }

  private int store(byte[] bytes) {
    int needed = bytes.length + 2;
    if (free % PAGE + needed > PAGE || free / PAGE == pages.length) {
      free = (free + PAGE - 1) / PAGE * PAGE;
    }
    if (free / PAGE == pages.length) {
      pages = Arrays.copyOf(pages, pages.length + 1);
      pages[pages.length - 1] = new byte[PAGE];
    }
    int at = free;
    byte[] page = page(at);
    page[at % PAGE] = (byte) (bytes.length >> 8);
    page[at % PAGE + 1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, page, at % PAGE + 2, bytes.length);
    free = Math.addExact(free, needed);
    return at;
  }

  /// The slot that holds the id, or the free one that it would take.
  private int slot(byte[] id) {
    int slot = hash(id, 0, id.length) & (slots.length - 1);
    while (slots[slot] != 0 && !isSame(slots[slot] - 1, id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isSame(int number, byte[] id) {
    int at = places[number];
    if (length(at) != id.length) {
      return false;
    }
    byte[] page = page(at);
    int from = at % PAGE + 2;
    for (int i = 0; i < id.length; i++) {
      if (page[from + i] != id[i] && lower(page[from + i]) != lower(id[i])) {
        return false;
      }
    }
    return true;
  }

  private int hash(byte[] bytes, int from, int length) {
    long hash = seed;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ lower(bytes[i])) * PRIME;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }

  private static int lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int at = places[number];
      int slot = hash(page(at), at % PAGE + 2, length(at)) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
