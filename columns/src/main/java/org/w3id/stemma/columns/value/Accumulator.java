package org.w3id.stemma.columns.value;

/// An aggregate over the rows of each group, groups being numbered from 0 in the order in which they come.
public interface Accumulator {
  /// Takes a row.
  ///
  /// @param weight how many equal rows it stands for
  void add(int group, long[] row, long weight);

  /// A ref, or `Ref.NONE` where there is an error.
  long result(int group);
}
