package org.w3id.stemma.reasoner.lineage;

import org.w3id.stemma.ontology.EdgeKind;

/// An edge as a long: child, parent, kind, certainty, from the highest bits to the lowest, so that sorting edges makes
/// the adjacency.
final class EdgeCode {
  static final int MAX_ARTIFACT_BITS = 28;

  private static final int CERTAINTY_BITS = 2;
  private static final int KIND_BITS = 4;
  private static final int LABEL_BITS = KIND_BITS + CERTAINTY_BITS;
  private static final EdgeKind[] KINDS = EdgeKind.values();

  private EdgeCode() {}

  /// Which edge it is, whatever its certainty.
  static long key(int child, int parent, int kind) {
    return (((long) child << MAX_ARTIFACT_BITS | parent) << KIND_BITS) | kind;
  }

  static long edge(long key, int certainty) {
    return key << CERTAINTY_BITS | (certainty - 1);
  }

  static long keyOf(long edge) {
    return edge >>> CERTAINTY_BITS;
  }

  static int child(long edge) {
    return (int) (edge >>> (LABEL_BITS + MAX_ARTIFACT_BITS));
  }

  static int parent(long edge) {
    return (int) (edge >>> LABEL_BITS) & ((1 << MAX_ARTIFACT_BITS) - 1);
  }

  static EdgeKind kind(long edge) {
    return KINDS[(int) (edge >>> CERTAINTY_BITS) & ((1 << KIND_BITS) - 1)];
  }

  /// The kind's place times four plus the certainty less one.
  static byte label(long edge) {
    return (byte) (edge & ((1 << LABEL_BITS) - 1));
  }

  /// The same edge between other artifacts.
  static long between(int child, int parent, long edge) {
    return ((long) child << MAX_ARTIFACT_BITS | parent) << LABEL_BITS | label(edge);
  }
}
