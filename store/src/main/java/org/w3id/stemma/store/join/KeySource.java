package org.w3id.stemma.store.join;

import org.w3id.stemma.store.array.Relation;

/// The objects that a column has, each once: where they are few, what else is said of them is best asked of each.
record KeySource(Relation backward) implements Source {
  @Override
  public double estimate(long s, long o) {
    return backward.keyCount();
  }

  @Override
  public Cursor cursor(Run run) {
    return new Cursor() {
      private int next;

      @Override
      void open(long s, long p, long o) {
        next = backward.nextKey(0);
      }

      @Override
      boolean next() {
        if (next < 0) {
          return false;
        }
        object = next;
        next = backward.nextKey(next + 1);
        return true;
      }
    };
  }
}
