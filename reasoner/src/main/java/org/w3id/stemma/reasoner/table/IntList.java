package org.w3id.stemma.reasoner.table;

import java.util.Arrays;

/// Ints in the order they came; the last can be taken off again.
public final class IntList {
  private int[] values = new int[16];
  private int size;

  public int size() {
    return size;
  }

  public int get(int place) {
    return values[place];
  }

  public void set(int place, int value) {
    values[place] = value;
  }

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int removeLast() {
    return values[--size];
  }

  public void clear() {
    size = 0;
  }

  public int last() {
    return values[size - 1];
  }

  public void addAll(int[] more) {
    for (int value : more) {
      add(value);
    }
  }

  /// All values, ascending, each once.
  public int[] distinct() {
    int[] sorted = toArray();
    Arrays.sort(sorted);
    int kept = 0;
    for (int value : sorted) {
      if (kept == 0 || sorted[kept - 1] != value) {
        sorted[kept++] = value;
      }
    }
    return kept == size ? sorted : Arrays.copyOf(sorted, kept);
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
