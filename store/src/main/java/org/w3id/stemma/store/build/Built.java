package org.w3id.stemma.store.build;

import org.w3id.stemma.store.generation.Generation;

/// A generation that was built, and from what.
public record Built(Generation generation, Way way) {
  /// How it was made.
  public sealed interface Way {
    /// All graph files were read.
    record Anew(String why) implements Way {}

    /// An earlier generation was copied, statements put in and taken out.
    record Copied(long from, long added, long removed) implements Way {}
  }
}
