package org.w3id.stemma.columns.operator;

/// Every so-manieth stretch of rows.
///
/// @param number from 0
record Share(int number, int of) {
  static final Share ALL = new Share(0, 1);

  /// Whether it has the row of a number.
  ///
  /// @param stretch how many rows are one
  boolean has(long row, long stretch) {
    return of == 1 || row / stretch % of == number;
  }
}
