package org.w3id.stemma.server;

import java.time.Instant;
import java.util.Optional;

/// Where generations come from: the store, or a test.
public interface GenerationSource {
  /// The generation that should be served now; cheap, asked twice a second.
  Optional<String> current();

  /// Opens a generation after every byte of it was verified; an unchecked exception if it is not whole.
  Served open(String generation);

  /// Why a newer generation than the one that should be served now is not: it is damaged. Empty if all is well.
  Optional<Withdrawn> withdrawn();

  /// A generation that is damaged.
  record Withdrawn(String generation, String why, Instant since) {}
}
