package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Counted;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Matter;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// What the real licenses allow, to nobody in particular and to somebody of whom something is told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictTest {
  private static final LocalDate LLAMA_2_WINDOW = LocalDate.of(2023, 6, 30);

  private final Law law = Law.read(Knowledge.graph());
  private final Judge judge = new Judge(law);

  private License license(String id) {
    return law.licenses().stream().filter(l -> l.licenseId().equals(id)).findFirst().orElseThrow();
  }

  private Verdict verdict(String license, Purpose purpose, Told... told) {
    Matter matter = Matter.of(law, license(license));
    for (Told one : told) {
      matter = matter.given(one);
    }
    return judge.judge(matter, purpose, Reading.MAINSTREAM);
  }

  private Outcome outcome(String license, Purpose purpose, Told... told) {
    return verdict(license, purpose, told).outcome();
  }

  @Test
  void aVerdictIsOneSentenceWithTheClausesThatDecideIt() {
    assertThat(verdict("CC-BY-NC-4.0", Purpose.COMMERCIAL_USE).sentence())
        .isEqualTo(
            "CC-BY-NC-4.0 does not allow commercial use: “commercial use is granted” is withheld (2(a)(1)(A), (B))"
                + " and “no commercial use” (1(i), 2(a)(1)(A), (B)).");
    assertThat(verdict("Llama-2", Purpose.INTERNAL_USE).sentence())
        .isEqualTo("Llama-2 allows internal use depending on how many monthly users there are: “limit by monthly users” (2).");
    assertThat(verdict("MIT", Purpose.REDISTRIBUTION).sentence())
        .startsWith("MIT allows redistribution with duties: ")
        .contains("“pass on the license text” (")
        .endsWith(".");
    assertThat(verdict("AI2-ImpACT-HR", Purpose.INTERNAL_USE).sentence())
        .isEqualTo("Whether AI2-ImpACT-HR allows internal use is unknown: nobody has read yet what it grants.");
    assertThat(verdict("LLaMA-1", Purpose.HOSTING).sentence())
        .isEqualTo("Whether LLaMA-1 allows hosting as a service is unknown: its text does not say.");
  }

  @Test
  void whoeverHadTooManyUsersInTheMonthBeforeTheReleaseMayNotUseLlama2() {
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict("Llama-2", Purpose.INTERNAL_USE).grounds().dependsOn()).containsExactly("users");
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE, new Told.Users(700_000_001, LLAMA_2_WINDOW))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE, new Told.Users(700_000_000, LLAMA_2_WINDOW))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  @Test
  void usersOfAnyOtherMonthDecideNothingWhereTheThresholdIsTestedOnce() {
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE, new Told.Users(2_000_000_000, LocalDate.of(2024, 6, 30)))).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("Qwen-2024", Purpose.COMMERCIAL_USE, new Told.Users(2_000_000_000, LocalDate.of(2024, 6, 30)))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aLicenseBasedOnAnotherHasItsThreshold() {
    assertThat(outcome("CodeLlama", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("CodeLlama", Purpose.COMMERCIAL_USE, new Told.Users(1_000_000_000, LLAMA_2_WINDOW))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void anExemptionLiftsTheThresholdOfTheSectionThatItNamesAndNoOther() {
    var many = new Told.Users(1_000_000_000, LLAMA_2_WINDOW);
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE, many, new Told.EndUser(true))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("Llama-2", Purpose.INTERNAL_USE, many, new Told.EndUser(false))).isEqualTo(Outcome.PROHIBITED);
    var then = new Told.Users(1_000_000_000, LocalDate.of(2024, 10, 31));
    assertThat(outcome("Hunyuan-Large", Purpose.INTERNAL_USE, then, new Told.Country("US"), new Told.EndUser(true))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aMemberStateLiesInTheUnion() {
    var few = new Told.Users(5, LocalDate.of(2024, 10, 31));
    assertThat(outcome("Hunyuan-Large", Purpose.INTERNAL_USE, few, new Told.Country("FR"))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("Hunyuan-Large", Purpose.INTERNAL_USE, few, new Told.Country("US"))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("Hunyuan-Large", Purpose.INTERNAL_USE, few)).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void revenueCountsInTheCurrencyAndPeriodOfTheClauseAlone() {
    assertThat(outcome("Devstral2-Modified-MIT", Purpose.INTERNAL_USE, new Told.Revenue(30_000_000, "USD", Told.Period.MONTH))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("Devstral2-Modified-MIT", Purpose.INTERNAL_USE, new Told.Revenue(30_000_000, "USD", Told.Period.YEAR))).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("Devstral2-Modified-MIT", Purpose.INTERNAL_USE, new Told.Revenue(30_000_000, "EUR", Told.Period.MONTH))).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("Devstral2-Modified-MIT", Purpose.INTERNAL_USE, new Told.Revenue(20_000_000, "USD", Told.Period.MONTH))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aNonCommercialLicenseAsksWhatInsideUseIsFor() {
    assertThat(outcome("CC-BY-NC-4.0", Purpose.INTERNAL_USE)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("CC-BY-NC-4.0", Purpose.INTERNAL_USE, new Told.Use(Aspect.COMMERCIAL, true))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("CC-BY-NC-4.0", Purpose.INTERNAL_USE, new Told.Use(Aspect.COMMERCIAL, false))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aLicenseAgainstDerivativesAsksWhatIsChanged() {
    assertThat(outcome("CC-BY-ND-4.0", Purpose.REDISTRIBUTION)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome("CC-BY-ND-4.0", Purpose.REDISTRIBUTION, new Told.Use(Aspect.CHANGED, true))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("CC-BY-ND-4.0", Purpose.REDISTRIBUTION, new Told.Use(Aspect.CHANGED, false))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("CC-BY-ND-4.0", Purpose.HOSTING)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void theBusinessSourceLicenseBarsProductionAndNoChange() {
    assertThat(outcome("BUSL-1.1", Purpose.INTERNAL_USE, new Told.Use(Aspect.PRODUCTION, true))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("BUSL-1.1", Purpose.MODIFICATION, new Told.Use(Aspect.PRODUCTION, true))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  @Test
  void aLicenseTurnsIntoAnotherOnItsDayAndNotBefore() {
    var published = new Told.Published(LocalDate.of(2023, 1, 15));
    var rival = new Told.Use(Aspect.COMPETING, true);
    assertThat(outcome("FSL-1.1-MIT", Purpose.COMMERCIAL_USE, rival, published, new Told.Day(LocalDate.of(2025, 1, 14)))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("FSL-1.1-MIT", Purpose.COMMERCIAL_USE, rival, published, new Told.Day(LocalDate.of(2025, 1, 15)))).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome("FSL-1.1-MIT", Purpose.REDISTRIBUTION, published, new Told.Day(LocalDate.of(2025, 1, 15)))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  @Test
  void whatALicenseTurnsIntoWithoutNamingItIsUnknown() {
    var published = new Told.Published(LocalDate.of(2020, 1, 1));
    Verdict past = verdict("BUSL-1.1", Purpose.INTERNAL_USE, published, new Told.Day(LocalDate.of(2024, 1, 1)));
    assertThat(past.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(past.sentence()).contains("it has become another license, which its text does not name");
    assertThat(outcome("BUSL-1.1", Purpose.INTERNAL_USE, published, new Told.Day(LocalDate.of(2023, 12, 31)))).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void aRiderHangsOnTheLicenseToWhichItIsAdded() {
    assertThat(verdict("Commons-Clause", Purpose.INTERNAL_USE).grounds().dependsOn()).containsExactly("base");
    assertThat(verdict("Commons-Clause", Purpose.HOSTING).grounds().dependsOn()).containsExactly("base", "product");
    assertThat(outcome("Commons-Clause", Purpose.HOSTING, new Told.Use(Aspect.SOLD, true))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aTerritoryForMultimodalModelsAsksWhatLiesUnderTheLicense() {
    var french = new Told.Country("FR");
    assertThat(verdict("Llama-4", Purpose.INTERNAL_USE).grounds().dependsOn()).contains("territory", "users");
    assertThat(verdict("Llama-3.2", Purpose.INTERNAL_USE, new Told.Users(5, LocalDate.of(2024, 8, 31)), french).grounds().dependsOn()).containsExactly("product");
    assertThat(outcome("Llama-3.2", Purpose.INTERNAL_USE, french, new Told.Use(Aspect.MULTIMODAL, true))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("Llama-3.2", Purpose.INTERNAL_USE, new Told.Users(5, LocalDate.of(2024, 8, 31)), french, new Told.Use(Aspect.MULTIMODAL, true), new Told.EndUser(true)))
        .isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  @Test
  void whichModelIsTrainedDecidesWhetherItMayBe() {
    assertThat(outcome("Llama-2", Purpose.TRAINING_ON_OUTPUTS, new Told.Use(Aspect.TRAINS_LLM, true), new Told.Use(Aspect.SAME_FAMILY, false))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("Llama-2", Purpose.TRAINING_ON_OUTPUTS, new Told.Use(Aspect.TRAINS_LLM, true))).isNotEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aFieldIsADutyUntilAUseInItIsNamed() {
    assertThat(outcome("Gemma-2024-04", Purpose.INTERNAL_USE, new Told.Use(Aspect.MEDICAL, false))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("RAIL-S-1.1", Purpose.INTERNAL_USE)).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("RAIL-S-1.1", Purpose.INTERNAL_USE, new Told.Use(Aspect.MEDICAL, true))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void whatWasReadForSomePurposesOnlyIsJudgedForThose() {
    License unread = license("AI2-ImpACT-LR");
    List<Counted> clauses = law.provisions(license("MIT")).stream().map(Counted::own).toList();
    var matter = new Matter(unread.licenseId(), clauses, Set.of(Purpose.MODIFICATION), false, Facts.NONE, Case.UNSPECIFIED);
    assertThat(judge.judge(matter, Purpose.MODIFICATION, Reading.MAINSTREAM).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(judge.judge(matter, Purpose.INTERNAL_USE, Reading.MAINSTREAM).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aVerdictOnAClauseFromMemorySaysSo() {
    License falcon = license("Falcon-180B-TII-1.0");
    Matter matter = Matter.of(law, falcon);
    var read = new Matter(matter.name(), matter.clauses(), Set.of(Purpose.values()), false, matter.artifact(), Case.UNSPECIFIED);
    Verdict verdict = judge.judge(read, Purpose.INTERNAL_USE, Reading.MAINSTREAM);
    assertThat(verdict.evidence()).contains("Memory");
    assertThat(verdict.sentence()).contains("quoted from memory and still to be confirmed");
  }

  @Test
  void whatArrivesInAnArtifactIsJudgedByTheSameRules() {
    Provision limit = provision("CC-BY-NC-4.0", "nonCommercial");
    List<Counted> own = law.provisions(license("Apache-2.0")).stream().map(Counted::own).toList();
    assertThat(withArrival(own, new Arrival(limit, Effect.BINDS, 2), Reading.MAINSTREAM)).isEqualTo(Outcome.PROHIBITED);
    assertThat(withArrival(own, new Arrival(limit, Effect.BINDS, 3), Reading.MAINSTREAM)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(withArrival(own, new Arrival(limit, Effect.BINDS, 3), Reading.STRICT)).isEqualTo(Outcome.PROHIBITED);
    assertThat(withArrival(own, new Arrival(limit, Effect.LATENT, 1), Reading.STRICT)).isEqualTo(Outcome.ALLOWED);
    Provision ban = provision("Llama-2", "noTrainOnOutputs");
    assertThat(withArrival(own, new Arrival(ban, Effect.BARS_EDGE, 1), Reading.MAINSTREAM)).isEqualTo(Outcome.PROHIBITED);
  }

  private Outcome withArrival(List<Counted> own, Arrival arrival, Reading reading) {
    var clauses = new ArrayList<>(own);
    clauses.add(Counted.inherited(arrival));
    var matter = new Matter("it", clauses, Set.of(Purpose.values()), false, Facts.NONE, Case.UNSPECIFIED);
    return judge.judge(matter, Purpose.COMMERCIAL_USE, reading).outcome();
  }

  private Provision provision(String license, String term) {
    return law.provisions(license(license)).stream().filter(p -> p.term().code().equals(term)).findFirst().orElseThrow();
  }
}
