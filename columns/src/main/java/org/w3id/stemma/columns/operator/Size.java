package org.w3id.stemma.columns.operator;

/// About how many rows the steps of a pattern find, one within the other.
///
/// @param most of all depths
/// @param sharedAt the depth of the step of which the rows are many enough to be shared, and few enough to be passed over
/// @param there its rows
record Size(double most, int sharedAt, double there) {
  static final Size NONE = new Size(0, 0, 0);

  private static final double MANY = 4_096;
  private static final long LONGEST = 256;
  private static final long STRETCHES = 64;

  /// Of steps of which each finds so many rows for one of the step before it.
  static Size of(double[] each) {
    double most = 0;
    double rows = 1;
    int sharedAt = 0;
    double there = 0;
    for (int depth = 0; depth < each.length; depth++) {
      rows *= each[depth];
      most = Math.max(most, rows);
      if (there < MANY) {
        sharedAt = depth;
        there = rows;
      }
    }
    return new Size(most, sharedAt, there);
  }

  /// How many rows one thread should take together: what lies together is read together.
  long stretch() {
    return Math.clamp((long) there / STRETCHES, 1, LONGEST);
  }

  boolean isLarge(long from) {
    return most >= from;
  }
}
