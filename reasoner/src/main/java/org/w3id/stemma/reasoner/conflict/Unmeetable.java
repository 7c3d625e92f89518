package org.w3id.stemma.reasoner.conflict;

import java.util.Map;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.compatibility.Clashes;

/// Clauses that no one can meet together, as [Clashes] finds them.
final class Unmeetable {
  private static final Map<Clash.Sort, ConflictKind> KINDS =
      Map.of(
          Clash.Sort.COPYLEFT, ConflictKind.INCOMPATIBLE_COPYLEFT,
          Clash.Sort.RESTRICTION, ConflictKind.FURTHER_RESTRICTION);

  private final Clashes clashes;

  Unmeetable(Clashes clashes) {
    this.clashes = clashes;
  }

  void check(Subject subject, Found found) {
    for (Clash clash : clashes.among(subject.own(), subject.inherited())) {
      if (subject.reading().binds(clash.certainty())) {
        ConflictKind kind = KINDS.getOrDefault(clash.sort(), ConflictKind.FURTHER_RESTRICTION);
        if (clash.isOpen()) {
          found.lacks(kind, clash.sentence());
        } else {
          found.hit(Conflict.of(kind, clash.provisions(), clash.certainty(), clash.sentence()));
        }
      }
    }
  }
}
