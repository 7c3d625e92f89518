package org.w3id.stemma.columns.value;

import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// What an expression is worth in a row.
public interface Expression {
  /// A ref, or `Ref.NONE` where there is an error or nothing is bound.
  long ref(long[] row);

  /// No integer, or one of more than 18 digits.
  long NO_INTEGER = Long.MIN_VALUE;

  /// What it is worth if that is an `xsd:integer` in its canonical form of at most 18 digits, else [#NO_INTEGER].
  default long integer(long[] row) {
    return NO_INTEGER;
  }

  /// Whether it computes integers by itself, so that [#integer] is cheaper than its ref.
  default boolean isArithmetic() {
    return false;
  }

  /// Whether there is neither an error nor nothing; cheaper than a ref of what no data set has.
  default boolean isBound(long[] row) {
    return value(row) != null;
  }

  /// Null where there is an error or nothing is bound.
  @Nullable NodeValue value(long[] row);
}
