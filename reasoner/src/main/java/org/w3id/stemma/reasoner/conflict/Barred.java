package org.w3id.stemma.reasoner.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.effective.Arrival;

/// Whether the derivation, that of an ancestor, or sharing what came of it, is barred. What is judged is published.
final class Barred {
  private final Map<Integer, Conflict> known = new HashMap<>();

  void check(Subject subject, Found found) {
    for (Arrival bar : subject.arrived().bars()) {
      found.hit(known.computeIfAbsent(bar.number(), number -> conflict(bar)));
    }
  }

  private static Conflict conflict(Arrival bar) {
    return Conflict.of(
        ConflictKind.FORBIDDEN_DERIVATION, List.of(bar.provision()), bar.certainty(),
        "%s (%s of %s) bars this, or what it was made from: ask the licensor, or make it from something else."
            .formatted(
                Words.capital(bar.provision().term().label()),
                Words.place(bar.provision().clause()),
                bar.provision().license().licenseId()));
  }
}
