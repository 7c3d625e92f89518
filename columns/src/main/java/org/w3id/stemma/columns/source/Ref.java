package org.w3id.stemma.columns.source;

/// A node as a number: the same node always has the same one, so that equal nodes are equal numbers.
///
/// From 1: an id of the dictionary. With the highest bit but one: a node that somebody else names, see [Names]. Below
/// that, with the next bit: an integer that the dictionary does not have, by its value; with the bit after it: any other
/// node that the query met and nobody has, numbered by [Terms].
public final class Ref {
  /// Nothing is bound.
  public static final long NONE = 0;

  /// Bound, to what is not known before the query runs. Only for estimates.
  public static final long SOME = -1;

  private static final long NAMED = 1L << 62;
  private static final long INTEGER = 1L << 61;
  private static final long FOREIGN = 1L << 32;

  /// What is added to an integer of at most 18 digits, so that it is not negative.
  private static final long MIDDLE = 1L << 60;

  private Ref() {}

  /// Whether it is an id of the dictionary.
  public static boolean isId(long ref) {
    return ref > NONE && ref < FOREIGN;
  }

  static boolean isNamed(long ref) {
    return ref >= NAMED;
  }

  static boolean isForeign(long ref) {
    return ref >= FOREIGN && ref < INTEGER;
  }

  static boolean isInteger(long ref) {
    return ref >= INTEGER && ref < NAMED;
  }

  static long integer(long value) {
    return INTEGER | (value + MIDDLE);
  }

  static long integerOf(long ref) {
    return (ref & ~INTEGER) - MIDDLE;
  }

  /// The ref of what somebody else names.
  ///
  /// @param number below 2^61
  public static long named(long number) {
    return NAMED | number;
  }

  /// The number that somebody else gave to a node, or -1.
  public static long number(long named) {
    return isNamed(named) ? named & ~NAMED : -1;
  }

  static long foreign(int number) {
    return FOREIGN | number;
  }

  static int place(long foreign) {
    return (int) foreign;
  }
}
