package org.w3id.stemma.columns.source;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.index.Index;

/// The pairs of one predicate that are in certain graphs.
///
/// @param sets the sets of graphs that count; null if all pairs are in these
record PairSource(int predicate, Index forward, Index backward, @Nullable BitSet sets) implements Source {
  /// Null if no pair is in these graphs.
  static @Nullable PairSource of(int predicate, Index forward, Index backward, BitSet sets) {
    if (!forward.hasOneSet()) {
      return new PairSource(predicate, forward, backward, sets);
    }
    return sets.get(forward.set(0)) ? new PairSource(predicate, forward, backward, null) : null;
  }

  boolean isIn(Index index, int at) {
    return sets == null || sets.get(index.set(at));
  }

  @Override
  public Cursor cursor(Run run) {
    return new PairCursor(this, run);
  }

  @Override
  public double estimate(long s, long o) {
    if (s == Ref.NONE) {
      return o == Ref.NONE ? forward.count() : degree(backward, o);
    }
    if (o == Ref.NONE) {
      return degree(forward, s);
    }
    return Math.min(degree(forward, s), degree(backward, o)) / Math.max(1.0, forward.keyCount());
  }

  private static double degree(Index index, long key) {
    if (key == Ref.SOME) {
      return index.usualDegree();
    }
    int place = Ref.isId(key) ? index.place((int) key) : -1;
    return place < 0 ? 0 : index.start(place + 1) - index.start(place);
  }

  @Override
  public Source objects() {
    return new ObjectSource(this, 0, backward.keyCount(), ObjectSource.How.ALONE);
  }

  @Override
  public Source counts() {
    return new ObjectSource(this, 0, backward.keyCount(), ObjectSource.How.COUNTED);
  }

  @Override
  public Source within(int first, int end) {
    return new ObjectSource(this, backward.ceiling(first), backward.ceiling(end), ObjectSource.How.WITH_SUBJECTS);
  }

  @Override
  public IdRange objectRange() {
    return new IdRange(backward.key(0), backward.key(backward.keyCount() - 1));
  }
}
