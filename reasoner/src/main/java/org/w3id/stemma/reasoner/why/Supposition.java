package org.w3id.stemma.reasoner.why;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// Something that is supposed to be otherwise than the graph says.
public sealed interface Supposition {
  /// Whatever in the lineage descends from `old` descends from `by` instead, in the same way.
  record Replaced(Node old, Node by) implements Supposition {}

  /// Nothing descends from `parent` any more; if a child is named, only that one does not.
  record Dropped(Optional<Node> child, Node parent) implements Supposition {
    public Dropped(Node parent) {
      this(Optional.empty(), parent);
    }
  }

  /// The artifact is offered under this license, and nobody says otherwise.
  record Licensed(Node artifact, Node license) implements Supposition {}
}
