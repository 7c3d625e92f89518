package org.w3id.stemma.reasoner.lineage;

import org.w3id.stemma.ontology.EdgeKind;

/// One thing that is different from what the sources say; artifacts are numbers of a [Lineage]. A parent stands for its
/// shadows too.
public sealed interface Change {
  /// The artifact declares this, and nothing else.
  record Licensed(int artifact, Declaration declaration) implements Change {}

  /// The child does not descend from the parent in this way; nothing changes if it never did.
  record Dropped(int child, EdgeKind kind, int parent) implements Change {}

  /// The child descends from another parent in the same way, as surely; nothing changes if it never descended from `from`.
  record Replaced(int child, EdgeKind kind, int from, int to) implements Change {}

  /// The child descends from this parent too; if that was known, it is as sure as the surer says.
  record Added(int child, EdgeKind kind, int parent, int certainty) implements Change {
    public Added {
      if (certainty < 1 || certainty > 4) {
        throw new IllegalArgumentException("a certainty is 1, 2, 3 or 4, not " + certainty);
      }
    }
  }

  /// The same of another artifact.
  default Change of(int artifact) {
    return switch (this) {
      case Licensed(int one, Declaration declaration) -> new Licensed(artifact, declaration);
      case Dropped(int child, EdgeKind kind, int parent) -> new Dropped(artifact, kind, parent);
      case Replaced(int child, EdgeKind kind, int from, int to) -> new Replaced(artifact, kind, from, to);
      case Added(int child, EdgeKind kind, int parent, int certainty) -> new Added(artifact, kind, parent, certainty);
    };
  }

  /// The artifact of which something else is said.
  default int touched() {
    return switch (this) {
      case Licensed licensed -> licensed.artifact();
      case Dropped dropped -> dropped.child();
      case Replaced replaced -> replaced.child();
      case Added added -> added.child();
    };
  }
}
