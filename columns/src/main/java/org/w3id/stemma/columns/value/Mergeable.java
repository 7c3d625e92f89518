package org.w3id.stemma.columns.value;

import java.util.function.LongUnaryOperator;

/// An accumulator that can take what one of its kind has accumulated of other rows.
public interface Mergeable extends Accumulator {
  /// @param other made for the same aggregate
  /// @param groups the number here of each of the other's groups
  /// @param translated makes a ref of this query of one of the other's
  void merge(Accumulator other, int[] groups, LongUnaryOperator translated);
}
