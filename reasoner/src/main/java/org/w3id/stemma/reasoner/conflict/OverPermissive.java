package org.w3id.stemma.reasoner.conflict;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.verdict.Counted;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Promise;

/// Whether the declared license grants for some purpose, and without condition, what a clause that arrived removes; or
/// is not one that a share-alike which arrived accepts.
///
/// Each clause is tried alone beside the declared license, so that one prohibition does not hide another. What binds a
/// part only is the part's affair, and a clause that the declared license has too hides nothing.
final class OverPermissive {
  private static final Set<Effect> ON_THE_WHOLE = EnumSet.of(Effect.BINDS, Effect.SAME_LICENSE_DUTY, Effect.AT_USE);

  private final Promise.Maker maker;
  private final Clashes clashes;
  private final Set<String> limiting = new HashSet<>();
  private final Set<String> relaxing = new HashSet<>();
  private final Map<Key, Offer> offers = new HashMap<>();
  private final Map<Trial, Optional<Conflict>> tried = new HashMap<>();

  /// The licenses that apply together, by number, and on what.
  private record Key(List<Integer> way, boolean dataset) {}

  /// What is offered, with the IRIs of its clauses.
  private record Offer(int number, String name, Promise promise, Set<String> clauses, Map<Reading, Set<Purpose>> granted) {
    /// What is offered without condition.
    Set<Purpose> granted(Reading reading) {
      return granted.computeIfAbsent(
          reading,
          in -> {
            var purposes = EnumSet.noneOf(Purpose.class);
            for (Purpose purpose : Purpose.values()) {
              Outcome outcome = promise.outcome(purpose, in);
              if (outcome == Outcome.ALLOWED || outcome == Outcome.ALLOWED_WITH_DUTIES) {
                purposes.add(purpose);
              }
            }
            return purposes;
          });
    }
  }

  /// One clause beside an offer, and the exceptions that its license makes, by number.
  private record Trial(int offer, Reading reading, int clause, List<Integer> relief) {
    static Trial of(Offer offer, Reading reading, Arrival clause, List<Arrival> relief) {
      return new Trial(offer.number(), reading, number(clause), relief.stream().map(Trial::number).toList());
    }

    @SuppressWarnings("EnumOrdinal") // lives no longer than the process
    private static int number(Arrival arrival) {
      return (arrival.provision().id() << 4 | arrival.effect().ordinal()) << 3 | arrival.certainty();
    }
  }

  OverPermissive(Law law, Clashes clashes) {
    this.maker = new Promise.Maker(law);
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
        removed(way, clauses, subject, found);
        shareAlike(way, clauses, subject, found);
      }
    }
  }

  private Offer offer(List<License> way, boolean dataset) {
    return offers.computeIfAbsent(
        new Key(way.stream().map(License::id).toList(), dataset),
        key -> {
          Set<String> clauses = way.stream().flatMap(l -> l.clauses().stream()).map(Clause::iri).collect(Collectors.toSet());
          return new Offer(offers.size(), Declared.name(way), maker.of(way, dataset), clauses, new EnumMap<>(Reading.class));
        });
  }

  private void removed(List<License> way, List<Arrival> clauses, Subject subject, Found found) {
    Offer offer = offer(way, subject.kind() == Kind.DATASET);
    List<Arrival> limits =
        clauses.stream()
            .filter(a -> limiting.contains(a.provision().term().iri()))
            .filter(a -> !offer.clauses().contains(a.provision().clause().iri()))
            .toList();
    if (limits.isEmpty()) {
      return;
    }
    for (License license : way) {
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
      List<Arrival> ofItsLicense = relief(clause, relief);
      tried
          .computeIfAbsent(
              Trial.of(offer, subject.reading(), clause, ofItsLicense),
              fresh -> conflict(offer, clause, removed(offer, clause, ofItsLicense, subject.reading())))
          .ifPresent(found::hit);
    }
  }

  private static List<Arrival> relief(Arrival clause, List<Arrival> relief) {
    return relief.isEmpty()
        ? relief
        : relief.stream()
            .filter(a -> a.provision().license().id() == clause.provision().license().id() && !a.equals(clause))
            .toList();
  }

  /// @param relief the exceptions that the clause's license makes
  private static Set<Purpose> removed(Offer offer, Arrival clause, List<Arrival> relief, Reading reading) {
    List<Counted> beside = Stream.concat(Stream.of(clause), relief.stream()).map(Counted::inherited).toList();
    var removed = EnumSet.noneOf(Purpose.class);
    for (Purpose purpose : offer.granted(reading)) {
      Outcome outcome = offer.promise().beside(beside, purpose, reading);
      if (outcome == Outcome.PROHIBITED || outcome == Outcome.CONDITIONAL) {
        removed.add(purpose);
      }
    }
    return removed;
  }

  private static Optional<Conflict> conflict(Offer offer, Arrival clause, Set<Purpose> purposes) {
    return purposes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Conflict.of(
                ConflictKind.OVER_PERMISSIVE, List.of(clause.provision()), clause.certainty(),
                sentence(offer.name(), clause, purposes)));
  }

  private static String sentence(String declared, Arrival clause, Set<Purpose> purposes) {
    return "It declares %s, which allows %s, but %s (%s of %s) reached it%s: declare a license that keeps the limit, or replace what it comes from."
        .formatted(
            declared,
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
