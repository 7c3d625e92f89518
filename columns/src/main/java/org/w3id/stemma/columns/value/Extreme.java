package org.w3id.stemma.columns.value;

import java.util.Arrays;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// The first or the last value in order; an error if there is an error in any row.
final class Extreme implements Accumulator {
  private final Expression expression;
  private final RefOrder order;
  private final int sign;
  private final Terms terms;
  private long[] best = new long[16];
  private long[] bestIntegers = new long[16];
  private boolean[] hasError = new boolean[16];

  /// @param sign 1 for the first, -1 for the last
  Extreme(Expression expression, Terms terms, int sign) {
    this.expression = expression;
    this.order = new RefOrder(terms);
    this.sign = sign;
    this.terms = terms;
    Arrays.fill(bestIntegers, Expression.NO_INTEGER);
  }

  @Override
  public void add(int group, long[] row, long weight) {
    if (group >= best.length) {
      int before = best.length;
      best = Arrays.copyOf(best, Math.max(group + 1, best.length * 2));
      bestIntegers = Arrays.copyOf(bestIntegers, best.length);
      Arrays.fill(bestIntegers, before, best.length, Expression.NO_INTEGER);
      hasError = Arrays.copyOf(hasError, best.length);
    }
    long integer = expression.isArithmetic() ? expression.integer(row) : Expression.NO_INTEGER;
    if (integer != Expression.NO_INTEGER) {
      long known = bestIntegers[group];
      bestIntegers[group] = known == Expression.NO_INTEGER || Long.compare(integer, known) * sign < 0 ? integer : known;
      return;
    }
    take(group, expression.ref(row));
  }

  private void take(int group, long ref) {
    if (ref == Ref.NONE) {
      hasError[group] = true;
    } else if (best[group] == Ref.NONE || order.compare(ref, best[group]) * sign < 0) {
      best[group] = ref;
    }
  }

  @Override
  public long result(int group) {
    if (bestIntegers[group] != Expression.NO_INTEGER) {
      take(group, terms.integer(bestIntegers[group]));
      bestIntegers[group] = Expression.NO_INTEGER;
    }
    return hasError[group] ? Ref.NONE : best[group];
  }
}
