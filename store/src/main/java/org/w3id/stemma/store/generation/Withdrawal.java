package org.w3id.stemma.store.generation;

/// A generation that is there and is not to be served: which, why, and since when.
///
/// @param file the damaged file, or empty where somebody went back
/// @param since an instant
public record Withdrawal(long generation, Reason reason, String file, String why, String since) {
  /// What it was withdrawn for.
  public enum Reason {
    /// Its bytes are not those of its manifest.
    DAMAGED,
    /// Somebody went back from it to an earlier one.
    LEFT
  }

  boolean isDamage() {
    return reason == Reason.DAMAGED;
  }
}
