package org.w3id.stemma.reasoner;

import org.w3id.stemma.ontology.EdgeKind;

/// All that an edge says besides whom it joins, in a few bits: its kind's place times four plus the certainty less one.
final class Edge {
  static final int BITS = 6;
  static final int COUNT = 1 << BITS;

  private static final EdgeKind[] KINDS = EdgeKind.values();

  private Edge() {}

  static int label(EdgeKind kind, int certainty) {
    return kind.index() << 2 | (certainty - 1);
  }

  static EdgeKind kind(int label) {
    return KINDS[label >> 2];
  }

  static int certainty(int label) {
    return (label & 3) + 1;
  }
}
