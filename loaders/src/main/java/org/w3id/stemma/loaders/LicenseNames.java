package org.w3id.stemma.loaders;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// What the words for licenses on the Hub mean: `bsl-1.0` is the Boost license there, whatever it
/// is elsewhere.
@FunctionalInterface
public interface LicenseNames {
  /// The license that `hubKey` names exactly; empty where it names none that is known. Called from
  /// one thread.
  Optional<Node> named(String hubKey);
}
