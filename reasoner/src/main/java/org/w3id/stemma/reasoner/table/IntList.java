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

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
