package org.w3id.stemma.reasoner.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;

/// Whether the parts of an artifact can be passed on together, asked only where a clause is there that might object.
final class Combination {
  private static final Comparator<Clash> BY_CERTAINTY = Comparator.comparingInt(Clash::certainty);

  private final Clashes clashes;

  Combination(Law law) {
    this.clashes = new Clashes(law);
  }

  /// The surest clash that is settled, else one of which nobody can tell; empty if there is none.
  Optional<Clash> clash(List<Arrival> own, List<Arrival> inherited) {
    if (own.stream().noneMatch(Combination::mayObject) && inherited.stream().noneMatch(Combination::mayObject)) {
      return Optional.empty();
    }
    List<Clash> found = among(own, inherited);
    return found.stream()
        .filter(clash -> !clash.isOpen())
        .min(BY_CERTAINTY)
        .or(() -> found.stream().min(BY_CERTAINTY));
  }

  private static boolean mayObject(Arrival arrival) {
    return arrival.effect() == Effect.SAME_LICENSE_DUTY || arrival.provision().term().code().equals("noFurtherRestrictions");
  }

  private List<Clash> among(List<Arrival> own, List<Arrival> inherited) {
    synchronized (clashes) {
      return clashes.among(own, inherited);
    }
  }
}
