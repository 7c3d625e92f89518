package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
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

  /// The declared license has the clause too.
  private static final int ITS_OWN = 0;
  /// Whether there is a conflict hangs on what nobody told.
  private static final int UNSETTLED = 0;
  private static final int NOTHING = 1;
  private static final int FIRST = 2;

  private final Promise.Maker maker;
  private final Clashes clashes;
  private final Set<String> limiting = new HashSet<>();
  private final Set<String> relaxing = new HashSet<>();
  private final Map<Key, Offer> offers = new HashMap<>();
  private final LongIntMap limitNumbers = new LongIntMap();
  private final List<Limit> limits = new ArrayList<>();
  private final SetTable reliefs = new SetTable();
  private final LongIntMap tried = new LongIntMap();
  private final LongIntMap asked = new LongIntMap();
  /// What trials and demands came to, by number, counted from [#FIRST].
  private final List<Conflict> conflicts = new ArrayList<>();

  /// The licenses that apply together, by number, and on what.
  private record Key(List<Integer> way, boolean dataset) {}

  /// What is offered, with the IRIs of its clauses.
  private record Offer(int number, List<License> way, String name, Promise promise, Set<String> clauses, Map<Reading, Set<Purpose>> granted) {
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

  /// One clause, and the exceptions that its license makes.
  private record Limit(Arrival clause, List<Arrival> relief) {}

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

  /// Whether an arrival binds the whole, or whoever uses it.
  static boolean isOnTheWhole(Arrival arrival) {
    return ON_THE_WHOLE.contains(arrival.effect());
  }

  /// Whether an arrival is of a term that limits.
  boolean mayLimit(Arrival arrival) {
    return limiting.contains(arrival.provision().term().iri());
  }

  /// Whether an arrival is of a term that makes exceptions.
  boolean mayRelax(Arrival arrival) {
    return relaxing.contains(arrival.provision().term().iri());
  }

  /// Numbers for what limits the whole, each with the exceptions that its license makes, of whatever certainty.
  int[] limits(List<Arrival> clauses, List<Arrival> relief) {
    int[] numbers = new int[clauses.size()];
    Arrays.setAll(numbers, i -> limit(clauses.get(i), relief(clauses.get(i), relief)));
    return numbers;
  }

  private int limit(Arrival clause, List<Arrival> relief) {
    int reliefs = this.reliefs.add(relief.stream().mapToInt(Arrival::number).sorted().toArray());
    long key = ((long) clause.number() << Integer.SIZE) | reliefs;
    int number = limitNumbers.get(key);
    if (number < 0) {
      number = limits.size();
      limits.add(new Limit(clause, relief));
      limitNumbers.put(key, number);
    }
    return number;
  }

  private static List<Arrival> relief(Arrival clause, List<Arrival> relief) {
    return relief.isEmpty()
        ? List.of()
        : relief.stream()
            .filter(a -> a.provision().license().id() == clause.provision().license().id() && !a.equals(clause))
            .toList();
  }

  void check(Subject subject, Found found) {
    if (subject.declared().isEmpty() || !subject.arrived().reachesWhole()) {
      return;
    }
    subject.declared().missing().forEach(fact -> found.lacks(ConflictKind.OVER_PERMISSIVE, () -> fact));
    for (List<License> way : subject.declared().ways()) {
      if (!way.isEmpty()) {
        Offer offer = offer(way, subject.kind() == Kind.DATASET);
        removed(offer, subject, found);
        shareAlike(offer, subject, found);
      }
    }
  }

  private Offer offer(List<License> way, boolean dataset) {
    return offers.computeIfAbsent(
        new Key(way.stream().map(License::id).toList(), dataset),
        key -> {
          Set<String> clauses = way.stream().flatMap(l -> l.clauses().stream()).map(Clause::iri).collect(Collectors.toSet());
          return new Offer(offers.size(), way, Declared.name(way), maker.of(way, dataset), clauses, new EnumMap<>(Reading.class));
        });
  }

  private void removed(Offer offer, Subject subject, Found found) {
    boolean limited = false;
    for (int limit : subject.arrived().limits()) {
      int result = tried(offer, limit, subject.reading());
      limited |= result != ITS_OWN;
      if (result > NOTHING) {
        found.hit(conflicts.get(result - FIRST));
      }
    }
    if (limited) {
      for (License license : offer.way()) {
        if (!license.isReviewedWhole()) {
          found.lacks(ConflictKind.OVER_PERMISSIVE, () -> "a reading of all that " + license.licenseId() + " grants");
        }
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private int tried(Offer offer, int limit, Reading reading) {
    long key = ((long) offer.number() << Integer.SIZE | limit) << 2 | reading.ordinal();
    int result = tried.get(key);
    if (result < 0) {
      result = attempt(offer, limits.get(limit), reading);
      tried.put(key, result);
    }
    return result;
  }

  private int attempt(Offer offer, Limit limit, Reading reading) {
    if (offer.clauses().contains(limit.clause().provision().clause().iri())) {
      return ITS_OWN;
    }
    Set<Purpose> removed = removed(offer, limit, reading);
    return removed.isEmpty() ? NOTHING : add(conflict(offer, limit.clause(), removed));
  }

  private int add(Conflict conflict) {
    conflicts.add(conflict);
    return conflicts.size() - 1 + FIRST;
  }

  private static Set<Purpose> removed(Offer offer, Limit limit, Reading reading) {
    var clauses = new ArrayList<>(List.of(Counted.inherited(limit.clause())));
    limit.relief().forEach(relief -> clauses.add(Counted.inherited(relief)));
    Promise.Beside beside = offer.promise().beside(clauses);
    var removed = EnumSet.noneOf(Purpose.class);
    for (Purpose purpose : offer.granted(reading)) {
      Outcome outcome = beside.outcome(purpose, reading);
      if (outcome == Outcome.PROHIBITED || outcome == Outcome.CONDITIONAL) {
        removed.add(purpose);
      }
    }
    return removed;
  }

  private static Conflict conflict(Offer offer, Arrival clause, Set<Purpose> purposes) {
    return Conflict.of(
        ConflictKind.OVER_PERMISSIVE, List.of(clause.provision()), clause.certainty(),
        sentence(offer.name(), clause, purposes));
  }

  private static String sentence(String declared, Arrival clause, Set<Purpose> purposes) {
    return "It declares " + declared
        + ", which allows " + Words.list(purposes.stream().map(Purpose::words).toList())
        + ", but " + clause.provision().term().label()
        + " (" + Words.place(clause.provision().clause()) + " of " + clause.provision().license().licenseId() + ") reached it"
        + (clause.effect() == Effect.AT_USE ? " and binds whoever runs it" : "")
        + ": declare a license that keeps the limit, or replace what it comes from.";
  }

  private void shareAlike(Offer offer, Subject subject, Found found) {
    for (Arrival demand : subject.arrived().demands()) {
      long key = ((long) offer.number() << Integer.SIZE) | demand.number();
      int result = asked.get(key);
      if (result < 0) {
        result = ask(offer, demand);
        asked.put(key, result);
      }
      if (result == UNSETTLED) {
        found.lacks(
            ConflictKind.OVER_PERMISSIVE,
            () ->
                "whether " + demand.provision().license().licenseId() + " lets it go out under " + offer.name()
                    + ", which hangs on a notice or on how parts are combined");
      } else if (result > NOTHING && subject.declared().unknown().isEmpty()) {
        found.hit(conflicts.get(result - FIRST));
      }
    }
  }

  private int ask(Offer offer, Arrival demand) {
    License from = demand.provision().license();
    return switch (offer.way().stream().map(license -> clashes.accepts(from, license)).min(Comparator.naturalOrder()).orElseThrow()) {
      case YES -> NOTHING;
      case DEPENDS, UNKNOWN -> UNSETTLED;
      case NO ->
          add(
              Conflict.of(
                  ConflictKind.OVER_PERMISSIVE, List.of(demand.provision()), demand.certainty(),
                  "It declares %s, but the share-alike of %s (%s) reached it, which accepts no such license: declare %2$s or one that it accepts."
                      .formatted(offer.name(), from.licenseId(), Words.place(demand.provision().clause()))));
    };
  }
}
