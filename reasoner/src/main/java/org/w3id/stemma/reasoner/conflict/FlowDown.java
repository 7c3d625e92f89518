package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// Whether the declared license passes on what has to be: it is of the same family, or asserts each restriction of use
/// that the license upstream asserts. Where that asserts none by name, only its own family will do.
final class FlowDown {
  void check(Subject subject, Found found) {
    for (Arrival duty : subject.arrived().passedOn()) {
      check(duty, subject, found);
    }
  }

  static boolean isDuty(Arrival arrival) {
    return arrival.effect() == Effect.PASS_ON && arrival.provision().term().code().equals("flowDown");
  }

  private static void check(Arrival duty, Subject subject, Found found) {
    if (subject.declared().isEmpty()) {
      found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> "under which license it is passed on");
      return;
    }
    for (List<License> way : subject.declared().ways()) {
      if (way.stream().noneMatch(license -> passesOn(license, duty.provision()))) {
        omitted(way, duty, subject, found);
      }
    }
  }

  private static void omitted(List<License> way, Arrival duty, Subject subject, Found found) {
    boolean read = !way.isEmpty() && way.stream().noneMatch(license -> license.reviewed().isEmpty());
    if (!read || !subject.declared().unknown().isEmpty()) {
      subject.declared().missing().forEach(fact -> found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> fact));
      way.forEach(license -> found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> "a reading of " + license.licenseId()));
      return;
    }
    found.hit(
        Conflict.of(
            ConflictKind.FLOW_DOWN_MISSING, List.of(duty.provision()), duty.certainty(),
            "%s asks (%s) that its restrictions be passed on, and the declared %s has none of that kind: declare it, or add its use policy."
                .formatted(
                    duty.provision().license().licenseId(),
                    Words.place(duty.provision().clause()),
                    Declared.name(way))));
  }

  private static boolean passesOn(License license, Provision duty) {
    Set<String> asked = restrictions(duty.license());
    return license.family().equals(duty.license().family())
        || (!asked.isEmpty() && restrictions(license).containsAll(asked));
  }

  private static Set<String> restrictions(License license) {
    return license.clauses().stream()
        .filter(Clause::asserted)
        .map(clause -> clause.term().code())
        .filter(code -> code.equals("acceptableUse") || code.startsWith("field:"))
        .collect(Collectors.toSet());
  }
}
