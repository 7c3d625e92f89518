package org.w3id.stemma.reasoner.conflict;

import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Lineage;

/// Where the upstream of artifacts is not known: an ancestor that is missing or of which no source states a license, and,
/// apart from these, one whose stated license nobody can tell the clauses of.
///
/// A parent in the same hands is none for want of a statement, and a service that states nothing is known by what it
/// hosts; what either was itself made from may be one.
final class Gaps {
  private static final int UNKNOWN = 1;
  private static final int UNREAD = 2;

  private final Law law;
  private final Lineage lineage;
  private final byte[] gaps;

  Gaps(Effective effective) {
    this.law = effective.law();
    this.lineage = effective.lineage();
    this.gaps = new byte[lineage.size()];
    effective.order().untilStable(this::inherit);
  }

  /// Whether an ancestor is missing or undeclared.
  boolean isUnknown(int artifact) {
    return (gaps[artifact] & UNKNOWN) != 0;
  }

  /// Whether there may be clauses upstream that nobody knows.
  boolean mayHideClauses(int artifact) {
    return gaps[artifact] != 0;
  }

  private boolean inherit(int artifact) {
    int known = gaps[artifact];
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      int parent = lineage.parent(edge);
      known |= gaps[parent] | (lineage.sameHands(artifact, parent) ? 0 : own(parent));
    }
    boolean changed = known != gaps[artifact];
    gaps[artifact] = (byte) known;
    return changed;
  }

  private int own(int artifact) {
    if (lineage.declarationId(artifact) != 0) {
      boolean read =
          lineage.declaration(artifact).licenses().stream()
              .allMatch(node -> law.license(node).filter(license -> license.isReviewedWhole()).isPresent());
      return read ? 0 : UNREAD;
    }
    if (lineage.stated(artifact)) {
      return UNREAD;
    }
    return isHost(artifact) ? 0 : UNKNOWN;
  }

  private boolean isHost(int artifact) {
    return lineage.kindOf(artifact) == Kind.SERVICE && lineage.edges(artifact) < lineage.edgesEnd(artifact);
  }
}
