package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;

/// Whether the derivation, that of an ancestor, or sharing what came of it, is barred. What is judged is published.
final class Barred {
  void check(Subject subject, Found found) {
    for (Arrival bar : subject.inherited()) {
      if (bar.effect() == Effect.BARS_EDGE && subject.binds(bar)) {
        found.hit(
            Conflict.of(
                ConflictKind.FORBIDDEN_DERIVATION, List.of(bar.provision()), bar.certainty(),
                "%s (%s of %s) bars this, or what it was made from: ask the licensor, or make it from something else."
                    .formatted(
                        Words.capital(bar.provision().term().label()),
                        Words.place(bar.provision().clause()),
                        bar.provision().license().licenseId())));
      }
    }
  }
}
