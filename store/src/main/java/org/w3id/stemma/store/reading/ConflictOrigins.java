package org.w3id.stemma.store.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/// Where conflicts come from: not stored, but found out when somebody asks.
///
/// All that it tells are artifacts of which something is concluded, and each question may cost much: nobody is asked about
/// what is no such artifact. Whoever opens a generation may give one. It is asked by many threads at once, within their read transactions.
public interface ConflictOrigins {
  /// One conflict.
  ///
  /// @param said what its pattern says, property by property
  record Asked(Node artifact, Node reading, Map<Node, List<Node>> said) {}

  /// The artifacts whose own statement the conflict rests on, each once.
  List<Node> origins(Asked conflict);

  /// The parents through which it came to the artifact, each once.
  List<Node> nextHops(Asked conflict);

  /// Artifacts among which are all whose conflicts come from this one, or through it, each once.
  ///
  /// @param check is run now and then; what it throws ends the search
  Collection<Node> reached(Node origin, Runnable check);

  /// Tells nothing.
  static ConflictOrigins none() {
    return new ConflictOrigins() {
      @Override
      public List<Node> origins(Asked conflict) {
        return List.of();
      }

      @Override
      public List<Node> nextHops(Asked conflict) {
        return List.of();
      }

      @Override
      public List<Node> reached(Node origin, Runnable check) {
        return List.of();
      }
    };
  }
}
