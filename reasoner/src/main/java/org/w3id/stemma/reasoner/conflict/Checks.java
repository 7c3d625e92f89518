package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.verdict.Judge;

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

  private final Effective effective;
  private final Lineage lineage;
  private final Gaps gaps;
  private final OverPermissive overPermissive;
  private final Unmeetable unmeetable;
  private final Barred barred = new Barred();
  private final FlowDown flowDown = new FlowDown();
  private final Suitability suitability = new Suitability();
  private final Versions versions;
  private final Sayings sayings;
  private final Gates gates;
  private final Relabelled relabelled;
  private final Map<Integer, Declared> declared = new ConcurrentHashMap<>();

  Checks(Effective effective) {
    this.effective = effective;
    this.lineage = effective.lineage();
    var clashes = new Clashes(effective.law());
    this.gaps = new Gaps(effective);
    this.overPermissive = new OverPermissive(effective.law(), new Judge(effective.law()), clashes);
    this.unmeetable = new Unmeetable(clashes);
    this.versions = new Versions(effective.law(), lineage, clashes);
    this.sayings = new Sayings(effective.law(), lineage);
    this.gates = new Gates(effective.law(), lineage);
    this.relabelled = new Relabelled(effective.law(), lineage, clashes);
  }

  Declared declared(int artifact) {
    return declared.computeIfAbsent(
        lineage.declarationId(artifact), id -> Declared.of(effective.law(), lineage.declaration(artifact)));
  }

  void clauses(Subject subject, Found found) {
    overPermissive.check(subject, found);
    unmeetable.check(subject, found);
    barred.check(subject, found);
    flowDown.check(subject, found);
    suitability.check(subject, found);
  }

  /// What is found without a look at clauses, the same in every reading: the frequent ones, always the same three, and those
  /// that differ.
  ///
  /// @param frequent a bit for each of [#FREQUENT]
  record Seen(int frequent, List<Conflict> others) {
    List<Conflict> all() {
      var all = new ArrayList<>(others);
      for (int i = 0; i < FREQUENT.size(); i++) {
        if ((frequent & 1 << i) != 0) {
          all.add(FREQUENT.get(i));
        }
      }
      return all;
    }
  }

  Seen seen(int artifact) {
    int frequent =
        (lacksDeclaration(artifact) ? 1 : 0)
            | (gaps.isUnknown(artifact) ? 2 : 0)
            | (gates.isRemoved(artifact) ? 4 : 0);
    List<Conflict> wrong = versions.of(artifact);
    List<Conflict> stale = sayings.changes(artifact);
    List<Conflict> torn = sayings.disagreements(artifact);
    List<Conflict> restricted = relabelled.of(artifact);
    boolean plain = wrong.isEmpty() && stale.isEmpty() && torn.isEmpty() && restricted.isEmpty();
    return new Seen(
        frequent, plain ? List.of() : Stream.of(wrong, stale, torn, restricted).flatMap(List::stream).toList());
  }

  /// All that is found at the artifact itself, and all that is lacking.
  void artifact(int artifact, Subject subject, Found found) {
    seen(artifact).all().forEach(found::hit);
    NameDuties.unmet(NameDuties.in(subject), lineage.name(artifact)).forEach(found::hit);
    if (NameDuties.hangOnKind(subject)) {
      found.lacks(ConflictKind.DUTY_UNMET, "whether it is a model");
    }
    if (NameDuties.lookIntoFiles(subject)) {
      found.lacks(ConflictKind.DUTY_UNMET, "the files and the card of the revision");
    }
    if (gaps.mayHideClauses(artifact)) {
      OF_CLAUSES.forEach(kind -> found.lacks(kind, "the terms of everything it was made from"));
    }
    if (gaps.mayHideClauses(artifact) && !gaps.isUnknown(artifact)) {
      found.lacks(ConflictKind.UNKNOWN_UPSTREAM, "what the stated license of an artifact it was made from says");
    }
    lackingOfSayings(artifact, found);
    if (lineage.kindOf(artifact) == Kind.UNKNOWN && !lineage.stated(artifact) && hasDeclaredParent(artifact)) {
      found.lacks(ConflictKind.MISSING_DECLARATION, "what it says of itself");
    }
  }

  private void lackingOfSayings(int artifact, Found found) {
    if (gates.areUnknown(artifact)) {
      found.lacks(ConflictKind.GATE_REMOVED, "whether it and what it was made from are gated");
    }
    if (!lineage.stated(artifact) && lineage.declarationId(artifact) == 0) {
      return;
    }
    if (!sayings.canBeStale(artifact)) {
      found.lacks(ConflictKind.STALE_TERMS, "two dated statements, or two dated versions of a document");
    }
    sayings.unseen(artifact).forEach(place -> found.lacks(ConflictKind.CARD_TEXT_CONFLICT, place));
  }

  /// What is mentioned only as a parent was not looked at; a service states no license of its own.
  private boolean lacksDeclaration(int artifact) {
    Kind kind = lineage.kindOf(artifact);
    return !lineage.stated(artifact)
        && lineage.declarationId(artifact) == 0
        && kind != Kind.UNKNOWN
        && kind != Kind.SERVICE
        && hasDeclaredParent(artifact);
  }

  private boolean hasDeclaredParent(int artifact) {
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (lineage.declarationId(lineage.parent(edge)) != 0) {
        return true;
      }
    }
    return false;
  }
}
