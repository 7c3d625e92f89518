package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.Arrival;
import org.w3id.stemma.reasoner.Effect;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.PurposeRule;
import org.w3id.stemma.reasoner.PurposeRule.Act;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Counted;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Matter;
import org.w3id.stemma.reasoner.verdict.Outcome;

/// Whether the declared license grants for some purpose, and without condition, what a clause that arrived removes; or
/// is not one that a share-alike which arrived accepts.
///
/// Each clause is tried alone beside the declared license, so that one prohibition does not hide another. What binds a
/// part only is the part's affair, and a clause that the declared license has too hides nothing.
final class OverPermissive {
  private static final Set<Effect> ON_THE_WHOLE = EnumSet.of(Effect.BINDS, Effect.SAME_LICENSE_DUTY, Effect.AT_USE);

  private final Law law;
  private final Judge judge;
  private final Clashes clashes;
  private final Set<String> limiting = new HashSet<>();
  private final Set<String> relaxing = new HashSet<>();
  private final Map<Offer, Set<Purpose>> granted = new ConcurrentHashMap<>();
  private final Map<Trial, Optional<Conflict>> removed = new ConcurrentHashMap<>();

  /// What is offered: the licenses that apply together, on an artifact of a kind.
  private record Offer(List<License> way, boolean dataset, Reading reading) {}

  /// One clause beside an offer, and the exceptions that its license makes.
  private record Trial(Offer offer, Arrival clause, List<Arrival> relief) {}

  OverPermissive(Law law, Judge judge, Clashes clashes) {
    this.law = law;
    this.judge = judge;
    this.clashes = clashes;
    for (PurposeRule rule : law.purposeRules()) {
      if (rule.act() == Act.PROHIBITS || rule.act() == Act.ASKS) {
        limiting.addAll(rule.terms());
      } else if (rule.act() == Act.RELAXES) {
        relaxing.addAll(rule.terms());
      }
    }
  }

  void check(Subject subject, Found found) {
    if (subject.declared().isEmpty()) {
      return;
    }
    List<Arrival> clauses =
        subject.inherited().stream().filter(a -> ON_THE_WHOLE.contains(a.effect()) && subject.binds(a)).toList();
    if (clauses.isEmpty()) {
      return;
    }
    subject.declared().missing().forEach(fact -> found.lacks(ConflictKind.OVER_PERMISSIVE, fact));
    for (List<License> way : subject.declared().ways()) {
      if (!way.isEmpty()) {
        Offer offer = new Offer(way, subject.kind() == Kind.DATASET, subject.reading());
        removed(offer, clauses, subject, found);
        shareAlike(way, clauses, subject, found);
      }
    }
  }

  private void removed(Offer offer, List<Arrival> clauses, Subject subject, Found found) {
    Set<String> declared =
        offer.way().stream().flatMap(l -> l.clauses().stream()).map(clause -> clause.iri()).collect(Collectors.toSet());
    List<Arrival> limits =
        clauses.stream()
            .filter(a -> limiting.contains(a.provision().term().iri()))
            .filter(a -> !declared.contains(a.provision().clause().iri()))
            .toList();
    if (limits.isEmpty()) {
      return;
    }
    for (License license : offer.way()) {
      if (!license.isReviewedWhole()) {
        found.lacks(ConflictKind.OVER_PERMISSIVE, "a reading of all that " + license.licenseId() + " grants");
      }
    }
    List<Arrival> relief =
        subject.inherited().stream()
            .filter(a -> relaxing.contains(a.provision().term().iri()))
            .sorted(Comparator.comparingInt((Arrival a) -> a.provision().id()).thenComparing(Arrival::effect))
            .toList();
    for (Arrival clause : limits) {
      removed.computeIfAbsent(new Trial(offer, clause, relief(clause, relief)), this::tried).ifPresent(found::hit);
    }
  }

  private static List<Arrival> relief(Arrival clause, List<Arrival> relief) {
    return relief.isEmpty()
        ? relief
        : relief.stream()
            .filter(a -> a.provision().license().id() == clause.provision().license().id() && !a.equals(clause))
            .toList();
  }

  private Optional<Conflict> tried(Trial trial) {
    Set<Purpose> purposes = removed(trial);
    Arrival clause = trial.clause();
    return purposes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Conflict.of(
                ConflictKind.OVER_PERMISSIVE, List.of(clause.provision()), clause.certainty(),
                sentence(trial.offer().way(), clause, purposes)));
  }

  private Set<Purpose> removed(Trial trial) {
    var clauses = new ArrayList<>(own(trial.offer().way()));
    clauses.add(Counted.inherited(trial.clause()));
    trial.relief().forEach(relief -> clauses.add(Counted.inherited(relief)));
    Matter matter = matter(trial.offer(), clauses);
    var removed = EnumSet.noneOf(Purpose.class);
    for (Purpose purpose : granted.computeIfAbsent(trial.offer(), this::granted)) {
      Outcome outcome = judge.judge(matter, purpose, trial.offer().reading()).outcome();
      if (outcome == Outcome.PROHIBITED || outcome == Outcome.CONDITIONAL) {
        removed.add(purpose);
      }
    }
    return removed;
  }

  /// What is offered without condition.
  private Set<Purpose> granted(Offer offer) {
    Matter matter = matter(offer, own(offer.way()));
    var granted = EnumSet.noneOf(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      Outcome outcome = judge.judge(matter, purpose, offer.reading()).outcome();
      if (outcome == Outcome.ALLOWED || outcome == Outcome.ALLOWED_WITH_DUTIES) {
        granted.add(purpose);
      }
    }
    return granted;
  }

  private List<Counted> own(List<License> way) {
    return way.stream().flatMap(license -> law.provisions(license).stream()).map(Counted::own).toList();
  }

  private static Matter matter(Offer offer, List<Counted> clauses) {
    var reviewed = EnumSet.allOf(Purpose.class);
    offer.way().forEach(license -> reviewed.retainAll(license.reviewed()));
    Facts artifact =
        Facts.NONE
            .with(Fact.ANY_ARTIFACT, false)
            .with(Fact.DATASET, offer.dataset())
            .with(Fact.MULTIMODAL, true)
            .with(Fact.DERIVATIVE, true);
    boolean rider = offer.way().stream().allMatch(License::rider);
    return new Matter(Declared.name(offer.way()), clauses, reviewed, rider, artifact, Case.UNSPECIFIED);
  }

  private static String sentence(List<License> way, Arrival clause, Set<Purpose> purposes) {
    return "It declares %s, which allows %s, but %s (%s of %s) reached it%s: declare a license that keeps the limit, or replace what it comes from."
        .formatted(
            Declared.name(way),
            Words.list(purposes.stream().map(Purpose::words).toList()),
            clause.provision().term().label(),
            Words.place(clause.provision().clause()),
            clause.provision().license().licenseId(),
            clause.effect() == Effect.AT_USE ? " and binds whoever runs it" : "");
  }

  private void shareAlike(List<License> way, List<Arrival> clauses, Subject subject, Found found) {
    for (Arrival clause : clauses) {
      if (clause.effect() == Effect.SAME_LICENSE_DUTY) {
        License from = clause.provision().license();
        switch (way.stream().map(license -> clashes.accepts(from, license)).min(Comparator.naturalOrder()).orElseThrow()) {
          case YES -> {}
          case DEPENDS, UNKNOWN ->
              found.lacks(
                  ConflictKind.OVER_PERMISSIVE,
                  "whether " + from.licenseId() + " lets it go out under " + Declared.name(way)
                      + ", which hangs on a notice or on how parts are combined");
          case NO -> {
            if (subject.declared().unknown().isEmpty()) {
              found.hit(
                  Conflict.of(
                      ConflictKind.OVER_PERMISSIVE, List.of(clause.provision()), clause.certainty(),
                      "It declares %s, but the share-alike of %s (%s) reached it, which accepts no such license: declare %2$s or one that it accepts."
                          .formatted(Declared.name(way), from.licenseId(), Words.place(clause.provision().clause()))));
            }
          }
        }
      }
    }
  }
}
