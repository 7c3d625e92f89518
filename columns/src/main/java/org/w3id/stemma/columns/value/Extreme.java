package org.w3id.stemma.columns.value;

import java.util.Arrays;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// The first or the last value in order; an error if there is an error in any row.
final class Extreme implements Accumulator {
  private final Expression expression;
  private final RefOrder order;
  private final int sign;
  private long[] best = new long[16];
  private boolean[] hasError = new boolean[16];

  /// @param sign 1 for the first, -1 for the last
  Extreme(Expression expression, Terms terms, int sign) {
    this.expression = expression;
    this.order = new RefOrder(terms);
    this.sign = sign;
  }

  @Override
  public void add(int group, long[] row, long weight) {
    if (group >= best.length) {
      best = Arrays.copyOf(best, Math.max(group + 1, best.length * 2));
      hasError = Arrays.copyOf(hasError, best.length);
    }
    long ref = expression.ref(row);
    if (ref == Ref.NONE) {
      hasError[group] = true;
    } else if (best[group] == Ref.NONE || order.compare(ref, best[group]) * sign < 0) {
      best[group] = ref;
    }
  }

  @Override
  public long result(int group) {
    return hasError[group] ? Ref.NONE : best[group];
  }
}
