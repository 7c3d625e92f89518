package org.w3id.stemma.columns.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Several sorted sources, the one with the least present element on top.
final class Heap<T> {
  private final List<T> heap;
  private final Comparator<T> order;

  Heap(List<T> sources, Comparator<T> order) {
    this.order = order;
    this.heap = new ArrayList<>(sources);
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  boolean isEmpty() {
    return heap.isEmpty();
  }

  T top() {
    return heap.getFirst();
  }

  /// The source on top has gone on, and may belong elsewhere.
  void advanced() {
    sink(0);
  }

  /// The source on top has ended.
  void ended() {
    T last = heap.removeLast();
    if (!heap.isEmpty()) {
      heap.set(0, last);
      sink(0);
    }
  }

  private void sink(int from) {
    T moved = heap.get(from);
    int at = from;
    for (int child = 2 * at + 1; child < heap.size(); child = 2 * at + 1) {
      if (child + 1 < heap.size() && order.compare(heap.get(child + 1), heap.get(child)) < 0) {
        child++;
      }
      if (order.compare(moved, heap.get(child)) <= 0) {
        break;
      }
      heap.set(at, heap.get(child));
      at = child;
    }
    heap.set(at, moved);
  }
}
