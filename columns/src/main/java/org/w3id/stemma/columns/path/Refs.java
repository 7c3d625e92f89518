package org.w3id.stemma.columns.path;

import java.util.Arrays;

/// A list of refs.
final class Refs {
  private long[] refs = new long[16];
  private int size;

  void add(long ref) {
    if (size == refs.length) {
      refs = Arrays.copyOf(refs, Math.multiplyExact(size, 2));
    }
    refs[size++] = ref;
  }

  long get(int at) {
    return refs[at];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
