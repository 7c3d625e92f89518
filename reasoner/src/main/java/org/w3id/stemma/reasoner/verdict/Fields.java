package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.law.Purpose;

/// A small number, 0 to 7, for each purpose: seven fields of three bits in one int.
final class Fields {
  /// 0 for every purpose.
  static final int ZERO = 0;

  private static final int BITS = 3;
  private static final int MASK = 7;
  private static final int ONES = 0b001_001_001_001_001_001_001;

  private Fields() {}

  /// The same number for every purpose.
  static int all(int value) {
    return value * ONES;
  }

  static int get(int fields, Purpose purpose) {
    return (fields >> shift(purpose)) & MASK;
  }

  static int with(int fields, Purpose purpose, int value) {
    return (fields & ~(MASK << shift(purpose))) | (value << shift(purpose));
  }

  /// Of each purpose the greater number.
  static int max(int a, int b) {
    if (a == b || b == ZERO) {
      return a;
    }
    int greater = ZERO;
    for (int mask = MASK; mask <= MASK << (BITS * 6); mask <<= BITS) {
      greater |= Math.max(a & mask, b & mask);
    }
    return greater;
  }

  /// Of each purpose the smaller number.
  static int min(int a, int b) {
    if (a == b) {
      return a;
    }
    int smaller = ZERO;
    for (int mask = MASK; mask <= MASK << (BITS * 6); mask <<= BITS) {
      smaller |= Math.min(a & mask, b & mask);
    }
    return smaller;
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private static int shift(Purpose purpose) {
    return purpose.ordinal() * BITS;
  }
}
