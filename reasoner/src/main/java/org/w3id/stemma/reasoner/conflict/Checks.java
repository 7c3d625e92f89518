package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// All checks: those on clauses, which see a [Subject], and those on what is seen at an artifact.
final class Checks {
  /// Kinds of conflict of which nothing is clear while a clause may be hidden upstream.
  private static final Set<ConflictKind> OF_CLAUSES =
      Set.of(
          ConflictKind.OVER_PERMISSIVE,
          ConflictKind.INCOMPATIBLE_COPYLEFT,
          ConflictKind.FURTHER_RESTRICTION,
          ConflictKind.FORBIDDEN_DERIVATION,
          ConflictKind.DUTY_UNMET,
          ConflictKind.FLOW_DOWN_MISSING);
  private static final Conflict UNDECLARED =
      Conflict.seen(
          ConflictKind.MISSING_DECLARATION,
          List.of(),
          "It says nothing of its license, though that of an artifact it was made from is known: declare one that keeps what reached it.");
  private static final Conflict UNKNOWN =
      Conflict.seen(
          ConflictKind.UNKNOWN_UPSTREAM,
          List.of(),
          "Something it was made from, at whatever distance, is missing or nobody says under which license it is: ask who made that, or do without it.");

  private static final List<Conflict> FREQUENT = List.of(UNDECLARED, UNKNOWN, Gates.REMOVED);

  private final Law law;
  private final Sights sights;
  private final OverPermissive overPermissive;
  private final Unmeetable unmeetable = new Unmeetable();
  private final Barred barred = new Barred();
  private final FlowDown flowDown = new FlowDown();
  private final Suitability suitability = new Suitability();
  private final Sayings sayings;
  private final Sorting sorting;
  private final Map<Integer, Declared> declared = new HashMap<>();

  Checks(Law law, Clashes clashes) {
    this.law = law;
    this.sights = new Sights(law, clashes);
    this.overPermissive = new OverPermissive(law, clashes);
    this.sayings = new Sayings(law);
    this.sorting = new Sorting(overPermissive);
  }

  Sights sights() {
    return sights;
  }

  Declared declared(Own own) {
    return declared.computeIfAbsent(own.id(), id -> Declared.of(law, own.declaration()));
  }

  /// What there is to look at in all that arrived, in a reading.
  Arrived arrived(List<Arrival> inherited, Reading reading) {
    return sorting.sorted(inherited, reading);
  }

  void clauses(Subject subject, Found found) {
    overPermissive.check(subject, found);
    unmeetable.check(subject, found);
    barred.check(subject, found);
    flowDown.check(subject, found);
    suitability.check(subject, found);
  }

  /// A bit for each of the frequent conflicts, always the same three.
  int frequent(int sight) {
    int seen = sights.seen(sight);
    return ((seen & Seen.UNDECLARED) != 0 ? 1 : 0)
        | ((sights.gaps(sight) & Gaps.UNKNOWN) != 0 ? 2 : 0)
        | ((seen & Seen.GATE_REMOVED) != 0 ? 4 : 0);
  }

  /// What is found without a look at clauses or names, the same in every reading, by artifacts of this sight.
  List<Conflict> seen(int sight) {
    var all = new ArrayList<>(sights.conflicts(sight));
    int frequent = frequent(sight);
    for (int i = 0; i < FREQUENT.size(); i++) {
      if ((frequent & 1 << i) != 0) {
        all.add(FREQUENT.get(i));
      }
    }
    return all;
  }

  /// What is found in what is said of one artifact, the same in every reading: nothing unless it is disputed.
  List<Conflict> said(Lineage lineage, int artifact) {
    return Stream.concat(sayings.changes(lineage, artifact).stream(), sayings.disagreements(lineage, artifact).stream()).toList();
  }

  /// All that is found at the artifact itself, and all that is lacking.
  void artifact(Lineage lineage, int artifact, int sight, Subject subject, Found found) {
    seen(sight).forEach(found::hit);
    said(lineage, artifact).forEach(found::hit);
    NameDuties.unmet(NameDuties.in(subject), lineage.name(artifact)).forEach(found::hit);
    if (NameDuties.hangOnKind(subject)) {
      found.lacks(ConflictKind.DUTY_UNMET, () -> "whether it is a model");
    }
    if (subject.arrived().hasSigns()) {
      found.lacks(ConflictKind.DUTY_UNMET, () -> "the files and the card of the revision");
    }
    boolean mayHideClauses = sights.gaps(sight) != 0;
    if (mayHideClauses) {
      OF_CLAUSES.forEach(kind -> found.lacks(kind, () -> "the terms of everything it was made from"));
    }
    if (mayHideClauses && (sights.gaps(sight) & Gaps.UNKNOWN) == 0) {
      found.lacks(ConflictKind.UNKNOWN_UPSTREAM, () -> "what the stated license of an artifact it was made from says");
    }
    lacking(lineage, artifact, sight, found);
  }

  private void lacking(Lineage lineage, int artifact, int sight, Found found) {
    Own own = sights.own(sight);
    int seen = sights.seen(sight);
    boolean declaredParent = (seen & Seen.DECLARED_PARENT) != 0;
    if (own.kind() == Kind.UNKNOWN && !own.stated() && declaredParent) {
      found.lacks(ConflictKind.MISSING_DECLARATION, () -> "what it says of itself");
    }
    if ((seen & Seen.GATES_UNKNOWN) != 0) {
      found.lacks(ConflictKind.GATE_REMOVED, () -> "whether it and what it was made from are gated");
    }
    if (!own.stated() && !own.declares()) {
      return;
    }
    if (!sayings.canBeStale(lineage, artifact)) {
      found.lacks(ConflictKind.STALE_TERMS, () -> "two dated statements, or two dated versions of a document");
    }
    sayings.unseen(lineage, artifact).forEach(place -> found.lacks(ConflictKind.CARD_TEXT_CONFLICT, () -> place));
  }
}
