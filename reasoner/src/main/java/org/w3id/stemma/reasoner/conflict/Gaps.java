package org.w3id.stemma.reasoner.conflict;

import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;

/// Where the upstream of artifacts is not known: an ancestor that is missing or of which no source states a license, and,
/// apart from these, one whose stated license nobody can tell the clauses of.
///
/// A parent in the same hands is none for want of a statement, and a service that states nothing is known by what it
/// hosts; what either was itself made from may be one.
final class Gaps {
  /// An ancestor is missing or undeclared.
  static final int UNKNOWN = 1;
  static final int UNREAD = 2;

  private final Law law;
  private final Sights sights;

  Gaps(Law law, Sights sights) {
    this.law = law;
    this.sights = sights;
  }

  /// Flags; any of them says that there may be clauses upstream that nobody knows.
  int of(Parents parents) {
    int gaps = 0;
    for (int place = 0; place < parents.count(); place++) {
      int parent = parents.number(place);
      gaps |= sights.gaps(parent) | (parents.isInSameHands(place) ? 0 : own(parent));
    }
    return gaps;
  }

  private int own(int parent) {
    Own own = sights.own(parent);
    if (own.declares()) {
      boolean read =
          own.declaration().licenses().stream()
              .allMatch(node -> law.license(node).filter(license -> license.isReviewedWhole()).isPresent());
      return read ? 0 : UNREAD;
    }
    if (own.stated()) {
      return UNREAD;
    }
    boolean isHost = own.kind() == Kind.SERVICE && (sights.seen(parent) & Seen.HOSTS) != 0;
    return isHost ? 0 : UNKNOWN;
  }
}
