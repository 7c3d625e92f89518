package org.w3id.stemma.store.join;

/// A node as a number: the same node always has the same one, so that equal nodes are equal numbers.
///
/// From 0: a place among the ids of the arrays. Below 0: a value that TDB2 keeps in the id itself. Else one of three kinds,
/// told by the highest bit that is set: a conflict, another id of the store, or a node that the store does not have,
/// numbered by the query that met it.
final class Ref {
  /// Nothing is bound.
  static final long NONE = Long.MIN_VALUE;

  /// Bound, to what is not known before the query runs.
  static final long SOME = Long.MIN_VALUE + 1;

  private static final long CONFLICT = 1L << 62;
  private static final long STORED = 1L << 61;
  private static final long FOREIGN = 1L << 60;
  private static final int ARTIFACT_BITS = 30;
  private static final int PATTERN_BITS = 31;

  private Ref() {}

  static boolean isPlace(long ref) {
    return ref >= 0 && ref < FOREIGN;
  }

  static boolean isConflict(long ref) {
    return ref >= CONFLICT;
  }

  static boolean isForeign(long ref) {
    return ref >= FOREIGN && ref < STORED;
  }

  static long conflict(int artifact, int pattern) {
    if (artifact >>> ARTIFACT_BITS != 0) {
      throw new IllegalStateException("more artifacts than conflicts can be numbered for");
    }
    return CONFLICT | (long) artifact << PATTERN_BITS | pattern;
  }

  static int artifact(long conflict) {
    return (int) ((conflict & ~CONFLICT) >>> PATTERN_BITS);
  }

  static int pattern(long conflict) {
    return (int) conflict & Integer.MAX_VALUE;
  }

  /// @param id of the store, not among the ids of the arrays
  static long stored(long id) {
    return id < 0 ? id : id | STORED;
  }

  /// The store's id of what is neither a place, nor a conflict, nor foreign.
  static long id(long stored) {
    return stored < 0 ? stored : stored & ~STORED;
  }

  static long foreign(int number) {
    return FOREIGN | number;
  }

  static int number(long foreign) {
    return (int) foreign;
  }
}
