package org.w3id.stemma.reasoner.conflict;

import java.util.IdentityHashMap;
import java.util.Map;
import org.w3id.stemma.reasoner.compatibility.Clash;

/// Clauses that no one can meet together, as [org.w3id.stemma.reasoner.compatibility.Clashes] finds them.
final class Unmeetable {
  private static final Map<Clash.Sort, ConflictKind> KINDS =
      Map.of(
          Clash.Sort.COPYLEFT, ConflictKind.INCOMPATIBLE_COPYLEFT,
          Clash.Sort.RESTRICTION, ConflictKind.FURTHER_RESTRICTION);

  /// By the clash itself: each is kept, and found once.
  private final IdentityHashMap<Clash, Conflict> known = new IdentityHashMap<>();

  void check(Subject subject, Found found) {
    for (Clash clash : subject.clashes()) {
      if (subject.reading().binds(clash.certainty())) {
        ConflictKind kind = KINDS.getOrDefault(clash.sort(), ConflictKind.FURTHER_RESTRICTION);
        if (clash.isOpen()) {
          found.lacks(kind, clash::sentence);
        } else {
          found.hit(known.computeIfAbsent(clash, fresh -> Conflict.of(kind, clash.provisions(), clash.certainty(), clash.sentence())));
        }
      }
    }
  }
}
