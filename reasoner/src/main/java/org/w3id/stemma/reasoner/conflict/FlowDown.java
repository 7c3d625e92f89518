package org.w3id.stemma.reasoner.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// Whether the declared license passes on what has to be: it is of the same family, or asserts each restriction of use
/// that the license upstream asserts. Where that asserts none by name, only its own family will do.
final class FlowDown {
  private final LongIntMap passing = new LongIntMap();
  private final Map<Omission, Conflict> known = new HashMap<>();

  /// A duty, by number, that licenses which apply together, by number, do not pass on.
  private record Omission(int duty, List<Integer> way) {}

  void check(Subject subject, Found found) {
    for (Arrival duty : subject.arrived().passedOn()) {
      check(duty, subject, found);
    }
  }

  static boolean isDuty(Arrival arrival) {
    return arrival.effect() == Effect.PASS_ON && arrival.provision().term().code().equals("flowDown");
  }

  private void check(Arrival duty, Subject subject, Found found) {
    if (subject.declared().isEmpty()) {
      found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> "under which license it is passed on");
      return;
    }
    for (List<License> way : subject.declared().ways()) {
      if (way.stream().noneMatch(license -> passesOn(license, duty.provision().license()))) {
        omitted(way, duty, subject, found);
      }
    }
  }

  private void omitted(List<License> way, Arrival duty, Subject subject, Found found) {
    boolean read = !way.isEmpty() && way.stream().noneMatch(license -> license.reviewed().isEmpty());
    if (!read || !subject.declared().unknown().isEmpty()) {
      subject.declared().missing().forEach(fact -> found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> fact));
      way.forEach(license -> found.lacks(ConflictKind.FLOW_DOWN_MISSING, () -> "a reading of " + license.licenseId()));
      return;
    }
    var omission = new Omission(duty.number(), way.stream().map(License::id).toList());
    found.hit(known.computeIfAbsent(omission, fresh -> conflict(duty, way)));
  }

  private static Conflict conflict(Arrival duty, List<License> way) {
    return Conflict.of(
        ConflictKind.FLOW_DOWN_MISSING, List.of(duty.provision()), duty.certainty(),
        "%s asks (%s) that its restrictions be passed on, and the declared %s has none of that kind: declare it, or add its use policy."
            .formatted(
                duty.provision().license().licenseId(),
                Words.place(duty.provision().clause()),
                Declared.name(way)));
  }

  private boolean passesOn(License license, License from) {
    long key = (long) license.id() << Integer.SIZE | from.id();
    int known = passing.get(key);
    if (known < 0) {
      Set<String> asked = restrictions(from);
      boolean passes = license.family().equals(from.family()) || (!asked.isEmpty() && restrictions(license).containsAll(asked));
      known = passes ? 1 : 0;
      passing.put(key, known);
    }
    return known == 1;
  }

  private static Set<String> restrictions(License license) {
    return license.clauses().stream()
        .filter(Clause::asserted)
        .map(clause -> clause.term().code())
        .filter(code -> code.equals("acceptableUse") || code.startsWith("field:"))
        .collect(Collectors.toSet());
  }
}
