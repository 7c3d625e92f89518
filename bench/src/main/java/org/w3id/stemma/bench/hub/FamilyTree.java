package org.w3id.stemma.bench.hub;

import java.util.Optional;

/// Who descends from whom, and how the parents are spelled; fixed before a single record is written.
///
/// Flat arrays: 7 bytes a model and 5 bytes an edge (a model has 0.29 edges on average), about 85 MB for ten million.
final class FamilyTree {
  /// How a child writes the name of its parent.
  enum Spelling {
    AS_IS, WRONG_CASE, FORMER_NAME;

    private static final Spelling[] ALL = values();

    /// One byte for an array in this process; never written.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
      return (byte) ordinal();
    }
  }

  private final Placement placement;
  private final byte[] domains;
  private final byte[] depths;
  private final int[] firstEdge;
  private final int[] parents;
  private final byte[] spellings;

  /// @param parents by edge: a model, or `-1 - n` for the n-th model that is missing
  FamilyTree(
      Placement placement, byte[] domains, byte[] depths, int[] firstEdge, int[] parents, byte[] spellings) {
    this.placement = placement;
    this.domains = domains;
    this.depths = depths;
    this.firstEdge = firstEdge;
    this.parents = parents;
    this.spellings = spellings;
  }

  int models() {
    return domains.length;
  }

  Kind kind(int model) {
    return placement.kind(model);
  }

  Domain domain(int model) {
    return Domain.of(domains[model]);
  }

  /// The edges to the farthest root.
  int depth(int model) {
    return depths[model];
  }

  Optional<NamedRoot> named(int model) {
    return kind(model) == Kind.NAMED_ROOT ? Optional.ofNullable(placement.named().get(model)) : Optional.empty();
  }

  /// The edges of a model are those from this one up to that of the next model.
  int firstEdge(int model) {
    return firstEdge[model];
  }

  /// A model, or `-1 - n` for the n-th model that is missing.
  int parent(int edge) {
    return parents[edge];
  }

  Spelling spelling(int edge) {
    return Spelling.ALL[spellings[edge]];
  }
}
