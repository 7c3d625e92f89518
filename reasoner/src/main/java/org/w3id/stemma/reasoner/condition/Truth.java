package org.w3id.stemma.reasoner.condition;

/// Yes, no, or nobody knows.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /// False if one is false; else unknown if one is unknown.
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /// True if one is true; else unknown if one is unknown.
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /// Yes for no, no for yes; what nobody knows stays so.
  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
