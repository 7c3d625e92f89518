package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Counted;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Matter;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// The laws of verdicts, over the real rules and clauses: each try mixes clauses of many licenses, arrived in whatever
/// way and however surely, and tells something or nothing of who asks.
class VerdictProperties {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final Judge JUDGE = new Judge(LAW);
  private static final List<Effect> EFFECTS =
      List.of(
          Effect.BINDS, Effect.BINDS_PART, Effect.AT_USE, Effect.PASS_ON, Effect.NAME_OR_LABEL, Effect.SERVICE_DUTY,
          Effect.SAME_LICENSE_DUTY, Effect.BARS_EDGE, Effect.LATENT, Effect.GRANTS);
  private static final List<Told> TELLABLE =
      List.of(
          new Told.Users(2_000_000_000, LocalDate.of(2023, 6, 15)),
          new Told.Users(3, LocalDate.of(2024, 10, 15)),
          new Told.Revenue(90_000_000, "USD", Told.Period.YEAR),
          new Told.Revenue(10, "USD", Told.Period.YEAR),
          new Told.People(5000),
          new Told.Country("DE"),
          new Told.Country("US"),
          new Told.Approval(true),
          new Told.Approval(false),
          new Told.Licensee(true),
          new Told.Licensee(false),
          new Told.EndUser(false));

  @Provide
  Arbitrary<Random> random() {
    return Arbitraries.longs().map(Random::new);
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /// A license with its clauses, and some that arrived from elsewhere.
  private static Matter matter(Random random) {
    License license = one(LAW.licenses(), random);
    var clauses = new ArrayList<>(LAW.provisions(license).stream().map(Counted::own).toList());
    for (int i = random.nextInt(6); i > 0; i--) {
      Provision provision = one(LAW.provisions(), random);
      clauses.add(new Counted(provision, one(EFFECTS, random), false, 1 + random.nextInt(4)));
    }
    Set<Purpose> reviewed = random.nextInt(5) == 0 ? license.reviewed() : Set.of(Purpose.values());
    return new Matter("it", clauses, reviewed, license.rider(), artifact(random), told(random));
  }

  private static Facts artifact(Random random) {
    Facts facts = Facts.NONE.with(Fact.ANY_ARTIFACT, random.nextBoolean());
    return random.nextBoolean() ? facts : facts.with(Fact.MULTIMODAL, true).with(Fact.DATASET, random.nextBoolean());
  }

  private static Case told(Random random) {
    Case told = Case.UNSPECIFIED;
    for (int i = random.nextInt(3); i > 0; i--) {
      told = told.with(tell(random));
    }
    return told;
  }

  private static Told tell(Random random) {
    return random.nextBoolean()
        ? one(TELLABLE, random)
        : new Told.Use(one(List.of(Aspect.values()), random), random.nextBoolean());
  }

  private static Matter with(Matter matter, List<Counted> clauses) {
    return new Matter(matter.name(), clauses, matter.reviewed(), matter.rider(), matter.artifact(), matter.told());
  }

  private static Outcome outcome(Matter matter, Purpose purpose, Reading reading) {
    return JUDGE.judge(matter, purpose, reading).outcome();
  }

  /// What speaks of a limit may also say what is allowed within it ("outputs may be used for research"), or lift
  /// another; such a clause is no mere restriction.
  private static boolean onlyRestricts(Provision provision) {
    boolean restricts = Set.of("Limit", "Threshold", "Duty").contains(provision.term().kind());
    return restricts
        && provision.clause().asserted()
        && LAW.purposeRules().stream()
            .filter(rule -> rule.act() == PurposeRule.Act.GRANTS || rule.act() == PurposeRule.Act.RELAXES)
            .noneMatch(rule -> rule.terms().contains(provision.term().iri()));
  }

  @Property(tries = 1000)
  void aRestrictionMoreNeverMakesAVerdictMilder(@ForAll("random") Random random) {
    Matter matter = matter(random);
    List<Provision> restrictions = LAW.provisions().stream().filter(VerdictProperties::onlyRestricts).toList();
    var more = new ArrayList<>(matter.clauses());
    Provision added = one(restrictions, random);
    more.add(random.nextBoolean() ? Counted.own(added) : new Counted(added, Effect.BINDS, false, 1 + random.nextInt(4)));
    for (Purpose purpose : Purpose.values()) {
      for (Reading reading : Reading.values()) {
        assertThat(outcome(with(matter, more), purpose, reading))
            .as("%s more, %s %s of %s", added, purpose, reading, matter)
            .isGreaterThanOrEqualTo(outcome(matter, purpose, reading));
      }
    }
  }

  @Property(tries = 1000)
  void theReadingsNest(@ForAll("random") Random random) {
    Matter matter = matter(random);
    for (Purpose purpose : Purpose.values()) {
      Outcome strict = outcome(matter, purpose, Reading.STRICT);
      Outcome mainstream = outcome(matter, purpose, Reading.MAINSTREAM);
      assertThat(strict).as("%s of %s", purpose, matter).isGreaterThanOrEqualTo(mainstream);
      assertThat(mainstream).as("%s of %s", purpose, matter).isGreaterThanOrEqualTo(outcome(matter, purpose, Reading.LENIENT));
    }
  }

  @Property(tries = 1000)
  void theOrderOfClausesDoesNotMatter(@ForAll("random") Random random) {
    Matter matter = matter(random);
    List<Counted> shuffled = new ArrayList<>(matter.clauses());
    Collections.shuffle(shuffled, random);
    for (Purpose purpose : Purpose.values()) {
      for (Reading reading : Reading.values()) {
        Verdict verdict = JUDGE.judge(with(matter, shuffled), purpose, reading);
        assertThat(verdict).isEqualTo(JUDGE.judge(matter, purpose, reading));
      }
    }
  }

  @Property(tries = 1000)
  void noFactTurnsWhatIsProhibitedToNobodyInParticularIntoSomethingAllowed(@ForAll("random") Random random) {
    Matter drawn = matter(random);
    var nobody =
        new Matter(drawn.name(), drawn.clauses(), drawn.reviewed(), drawn.rider(), drawn.artifact(), Case.UNSPECIFIED);
    Matter somebody = nobody.given(tell(random)).given(tell(random));
    for (Purpose purpose : Purpose.values()) {
      for (Reading reading : Reading.values()) {
        if (outcome(nobody, purpose, reading) == Outcome.PROHIBITED) {
          assertThat(outcome(somebody, purpose, reading)).as("%s %s of %s", purpose, reading, somebody).isEqualTo(Outcome.PROHIBITED);
        }
      }
    }
  }

  @Property(tries = 200)
  void withoutClausesAllIsUnknown(@ForAll("random") Random random) {
    var matter = new Matter("it", List.of(), Set.of(Purpose.values()), false, artifact(random), told(random));
    for (Purpose purpose : Purpose.values()) {
      for (Reading reading : Reading.values()) {
        assertThat(outcome(matter, purpose, reading)).isEqualTo(Outcome.UNKNOWN);
      }
    }
  }
}
