package org.w3id.stemma.loaders.hub;

import java.util.Arrays;

/// Edges child → parent between numbered ids, 8 bytes each.
final class EdgeList {
  private int[] ends = new int[1 << 10];
  private int size;

  void add(int child, int parent) {
    if (2 * size + 2 > ends.length) {
      ends = Arrays.copyOf(ends, ends.length + (ends.length >> 1));
    }
    ends[2 * size] = child;
    ends[2 * size + 1] = parent;
    size++;
  }

  int size() {
    return size;
  }

  int child(int edge) {
    return ends[2 * edge];
  }

  int parent(int edge) {
    return ends[2 * edge + 1];
  }
}
