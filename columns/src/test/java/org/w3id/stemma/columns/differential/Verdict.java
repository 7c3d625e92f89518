package org.w3id.stemma.columns.differential;

/// What comes of comparing two answers.
sealed interface Verdict {
  record Same() implements Verdict {}

  record Different(String how) implements Verdict {}

  /// Not compared.
  record Open(Why why) implements Verdict {}

  /// Why answers are not compared.
  enum Why {
    /// Jena in memory takes too long, or finds too much.
    TOO_MUCH,
    /// Jena in memory fails, and columns do not; or both might, by a fault of Jena.
    FAILED,
    /// Jena in memory gives several answers, by the order in which it finds triples.
    UNDETERMINED,
    /// Jena's two engines differ, and columns answer as that which keeps to the definition.
    DISPUTED
  }
}
