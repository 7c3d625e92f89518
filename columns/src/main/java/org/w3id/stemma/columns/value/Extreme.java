package org.w3id.stemma.columns.value;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// The first or the last value in order; an error if there is an error in any row.
final class Extreme implements Mergeable {
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
    grow(group);
    long integer = expression.isArithmetic() ? expression.integer(row) : Expression.NO_INTEGER;
    if (integer == Expression.NO_INTEGER) {
      take(group, expression.ref(row));
    } else {
      takeInteger(group, integer);
    }
  }

  private void grow(int group) {
    if (group >= best.length) {
      int before = best.length;
      best = Arrays.copyOf(best, Math.max(group + 1, best.length * 2));
      bestIntegers = Arrays.copyOf(bestIntegers, best.length);
      Arrays.fill(bestIntegers, before, best.length, Expression.NO_INTEGER);
      hasError = Arrays.copyOf(hasError, best.length);
    }
  }

  private void takeInteger(int group, long integer) {
    long known = bestIntegers[group];
    bestIntegers[group] = known == Expression.NO_INTEGER || Long.compare(integer, known) * sign < 0 ? integer : known;
  }

  private void take(int group, long ref) {
    if (ref == Ref.NONE) {
      hasError[group] = true;
    } else if (best[group] == Ref.NONE || order.compare(ref, best[group]) * sign < 0) {
      best[group] = ref;
    }
  }

  @Override
  public void merge(Accumulator other, int[] groups, LongUnaryOperator translated) {
    if (other instanceof Extreme extreme) {
      for (int its = 0; its < Math.min(groups.length, extreme.best.length); its++) {
        grow(groups[its]);
        hasError[groups[its]] |= extreme.hasError[its];
        if (extreme.bestIntegers[its] != Expression.NO_INTEGER) {
          takeInteger(groups[its], extreme.bestIntegers[its]);
        }
        if (extreme.best[its] != Ref.NONE) {
          take(groups[its], translated.applyAsLong(extreme.best[its]));
        }
      }
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
