package org.w3id.stemma.reasoner.lineage;

import org.w3id.stemma.ontology.EdgeKind;

/// All that an edge says besides whom it joins, in a few bits: its kind's place times four plus the certainty less one.
public final class Edge {
  public static final int BITS = 6;
  public static final int COUNT = 1 << BITS;

  private static final EdgeKind[] KINDS = EdgeKind.values();
  private static final int CONVERTED = label(EdgeKind.CONVERTED, 1);
  private static final int REBUILT = label(EdgeKind.REBUILT, 1);

  private Edge() {}

  public static int label(EdgeKind kind, int certainty) {
    return kind.index() << 2 | (certainty - 1);
  }

  public static EdgeKind kind(int label) {
    return KINDS[label >> 2];
  }

  public static int certainty(int label) {
    return (label & 3) + 1;
  }

  /// Whether it surely leads from a verbatim copy to its original.
  public static boolean isVerbatim(int label) {
    return label == CONVERTED || label == REBUILT;
  }
}
