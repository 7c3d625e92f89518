package org.w3id.stemma.store.reading;

import java.util.Arrays;

/// A growing set of ids.
final class IdSet {
  private long[] ids = new long[1 << 10];
  private int size;

  void add(long id) {
    if (size == ids.length) {
      sort();
      if (size > ids.length / 2) {
        ids = Arrays.copyOf(ids, Math.multiplyExact(ids.length, 2));
      }
    }
    ids[size++] = id;
  }

  void sort() {
    Arrays.sort(ids, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || ids[i] != ids[kept - 1]) {
        ids[kept++] = ids[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  /// Sorted, if nothing was added since [#sort]; longer than the set.
  long[] array() {
    return ids;
  }

  int place(long id) {
    return Arrays.binarySearch(ids, 0, size, id);
  }
}
