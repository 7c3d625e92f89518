package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// What may be done with models that everybody knows, on the knowledge that comes with Stemma; and with a few models
/// of nobody in particular, made from those.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissionVerdictsTest {
  private static final String MADE_FROM_THEM =
      """
      PREFIX art: <https://w3id.org/stemma/id/artifact/>
      PREFIX hf: <https://w3id.org/stemma/id/hf/>
      PREFIX lic: <https://w3id.org/stemma/id/license/>
      PREFIX spdx: <http://spdx.org/licenses/>
      PREFIX stm: <https://w3id.org/stemma/ontology#>

      art:chat a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom hf:meta-llama--Llama-2-13b-hf .
      art:style-lora a stm:Model ; stm:task "text-to-image" ; stm:declaredLicense spdx:Apache-2.0 ; stm:adapterFor hf:black-forest-labs--FLUX.1-dev .
      art:student-of-2 a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:distilledFrom hf:meta-llama--Llama-2-70b-hf .
      art:student-of-3.1 a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:distilledFrom hf:meta-llama--Llama-3.1-70B .
      art:free-weights a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:GPL-3.0-only .
      art:free-bloom a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:GPL-3.0-only ; stm:mergedFrom art:free-weights, hf:bigscience--bloom .
      art:database a stm:Software ; stm:created "2019-11-05" ; stm:declaredLicense lic:BUSL-1.1-CockroachDB .
      art:database-fork a stm:Software ; stm:created "2021-01-01" ; stm:declaredLicense spdx:MIT ; stm:forkedFrom art:database .
      art:plan-fork a stm:Software ; stm:created "2024-01-01" ; stm:declaredLicense spdx:MPL-2.0 ; stm:forkedFrom art:Terraform .
      art:falcon-tune a stm:Model ; stm:task "text-generation" ; stm:created "2023-05-28" ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom hf:tiiuae--falcon-40b .
      """;
  private static final LocalDate BEFORE_LLAMA_2 = LocalDate.of(2023, 6, 30);
  private static final LocalDate BEFORE_LLAMA_3_1 = LocalDate.of(2024, 6, 30);
  private static final LocalDate BEFORE_LLAMA_3_2 = LocalDate.of(2024, 8, 31);

  private final Prefixes prefixes = Prefixes.standard();
  private final Graph graph = Knowledge.graph();
  private final Effective effective;
  private final Map<Case, Judgments> judgments = new HashMap<>();

  MissionVerdictsTest() {
    Law law = Law.read(graph);
    RDFParser.fromString(MADE_FROM_THEM, Lang.TURTLE).parse(graph);
    var lineage = Lineage.builder();
    graph.find().forEach(lineage::add);
    effective = Effective.of(lineage.build(), law);
  }

  @Test
  void alpacaMayNotBeUsedForMoneyForItsOwnSakeAndForThatOfItsBase() {
    Verdict verdict = verdict("hf:tatsu-lab--alpaca-7b-wdiff", Purpose.COMMERCIAL_USE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(verdict.sentence()).contains("“no commercial use” (CC-BY-NC-4.0 ").contains("“no commercial use” (LLaMA-1 2(a)(i))");
  }

  @Test
  void whatAlpacasDataOweToOpenAiIsContestedForEverybodyElse() {
    Verdict verdict = verdict("hf:tatsu-lab--alpaca-7b-wdiff", Purpose.INTERNAL_USE);
    assertThat(verdict.isContested()).isTrue();
    assertThat(verdict.sentence()).contains("is contested").contains("“no training on outputs” (OpenAI-ToS 2(c)(iii))");
  }

  @Test
  void vicunaDeclaresNothingAndStillMayNotBeUsedForMoney() {
    assertThat(verdict("hf:lmsys--vicuna-13b-v1.3", Purpose.COMMERCIAL_USE).sentence()).contains("does not allow").contains("LLaMA-1");
    Verdict inside = verdict("hf:lmsys--vicuna-13b-v1.3", Purpose.INTERNAL_USE);
    assertThat(inside.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(inside.sentence()).contains("it declares no license");
  }

  @Test
  void aFineTuneOfLlama2ThatSaysApacheHangsOnItsUsers() {
    Verdict verdict = verdict("art:chat", Purpose.COMMERCIAL_USE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.grounds().dependsOn()).containsExactly("users");
    assertThat(verdict.sentence()).contains("“limit by monthly users” (Llama-2 2)");
    assertThat(outcome("art:chat", Purpose.COMMERCIAL_USE, users(800_000_000, BEFORE_LLAMA_2))).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome("art:chat", Purpose.COMMERCIAL_USE, users(1_000_000, BEFORE_LLAMA_2))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  @Test
  void whoWasAboveTheThresholdOfLlama2MayUseNeitherItNorAMergeOfItsFineTunes() {
    for (String model : List.of("hf:meta-llama--Llama-2-7b-hf", "hf:alpindale--goliath-120b")) {
      assertThat(outcome(model, Purpose.INTERNAL_USE)).as(model).isEqualTo(Outcome.CONDITIONAL);
      assertThat(outcome(model, Purpose.INTERNAL_USE, users(700_000_001, BEFORE_LLAMA_2))).as(model).isEqualTo(Outcome.PROHIBITED);
      assertThat(outcome(model, Purpose.INTERNAL_USE, users(700_000_000, BEFORE_LLAMA_2))).as(model).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    }
  }

  @Test
  void aRecipientOfAProductIsExemptWhateverWasMadeOfLlama2() {
    Case many = users(800_000_000, BEFORE_LLAMA_2);
    assertThat(outcome("art:chat", Purpose.INTERNAL_USE, many.with(new Told.EndUser(true)))).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(outcome("art:chat", Purpose.INTERNAL_USE, many.with(new Told.EndUser(false)))).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aQuantizedCopyThatSaysNothingHasThePermissionsOfItsParentArguably() {
    String copy = "hf:TheBloke--Yi-34B-GGUF";
    assertThat(verdict(copy, Purpose.COMMERCIAL_USE).sentence()).contains("is contested").contains("it declares no license");
    assertThat(judgments(Case.UNSPECIFIED).outcome(artifact(copy), Purpose.COMMERCIAL_USE, Reading.STRICT)).isEqualTo(Outcome.UNKNOWN);
    assertThat(judgments(Case.UNSPECIFIED).outcome(artifact(copy), Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anAdapterForFluxThatSaysApacheRunsOnlyWithItsBaseAndItsFileIsAnotherMatter() {
    Verdict verdict = verdict("art:style-lora", Purpose.COMMERCIAL_USE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(verdict.sentence()).contains("FLUX.1-dev-NC");
    assertThat(verdict("art:style-lora", Purpose.REDISTRIBUTION).isContested()).isTrue();
    assertThat(outcome("hf:black-forest-labs--FLUX.1-Canny-dev-lora", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aStudentOfLlama2IsBarredAndOneOfLlama31HasToBearItsName() {
    Verdict of2 = verdict("art:student-of-2", Purpose.COMMERCIAL_USE);
    assertThat(of2.outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(of2.sentence()).contains("“no training on outputs” (Llama-2 1(b)(v))");
    assertThat(outcome("art:student-of-3.1", Purpose.REDISTRIBUTION)).isEqualTo(Outcome.CONDITIONAL);
    Verdict few = judgments(users(1_000_000, BEFORE_LLAMA_3_1)).verdict(artifact("art:student-of-3.1"), Purpose.REDISTRIBUTION, Reading.MAINSTREAM);
    assertThat(few.outcome()).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(few.grounds().duties()).anyMatch(duty -> duty.toString().equals("Llama-3.1:namePrefix"));
  }

  @Test
  void whatIsUnsettledOfAStudentOfLlama2IsSaidAndTheClauseThatDecidesIsNamed() {
    assertThat(verdict("art:student-of-2", Purpose.INTERNAL_USE).sentence())
        .contains("whether “limit by monthly users” (Llama-2 2) reaches it is arguable")
        .contains("it depends on who does it: “no training on outputs” (Llama-2 1(b)(v))");
    Verdict told = judgments(users(1_000_000, BEFORE_LLAMA_2)).verdict(artifact("art:student-of-2"), Purpose.INTERNAL_USE, Reading.MAINSTREAM);
    assertThat(told.grounds().dependsOn()).containsExactly("membership");
    assertThat(told.sentence()).contains("depending on who does it: “no training on outputs” (Llama-2 1(b)(v))");
  }

  @Test
  void whetherADataSetWrittenByGpt4MayTrainOtherModelsIsContested() {
    Verdict verdict = verdict("hfd:Open-Orca--SlimOrca", Purpose.INTERNAL_USE);
    assertThat(verdict.isContested()).isTrue();
    assertThat(verdict.sentence()).contains("“no training on outputs” (OpenAI-ToS ");
    assertThat(verdict("hfd:vicgalle--alpaca-gpt4", Purpose.COMMERCIAL_USE).sentence()).contains("does not allow").contains("CC-BY-NC-4.0");
  }

  @Test
  void aForkFromBeforeAChangeOfLicenseKeepsTheOldOne() {
    assertThat(outcome("art:Valkey", Purpose.HOSTING)).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome("art:OpenTofu", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome("art:Terraform", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void aForkFromAfterAChangeOfLicenseIsUnderTheNewOneWhateverItSays() {
    assertThat(outcome("art:plan-fork", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void aMergeOfGplWeightsWithBloomCannotBePassedOnAndMayBeUsedInsideSaveForItsData() {
    Verdict verdict = verdict("art:free-bloom", Purpose.REDISTRIBUTION);
    assertThat(verdict.outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(verdict.sentence()).contains("bars further restrictions of the whole work");
    Verdict inside = verdict("art:free-bloom", Purpose.INTERNAL_USE);
    assertThat(inside.isContested()).isTrue();
    assertThat(inside.sentence()).as("for the data of BLOOM alone").contains("ROOTS").doesNotContain("GPL");
  }

  @Test
  void aDatabaseUnderTheBusinessSourceLicenseIsFreeOnceItsTimeIsOver() {
    Case before = new Case(List.of(new Told.Day(LocalDate.of(2021, 6, 1))));
    Case after = new Case(List.of(new Told.Day(LocalDate.of(2023, 12, 1))));
    for (String database : List.of("art:database", "art:database-fork")) {
      assertThat(outcome(database, Purpose.HOSTING, before)).as(database).isNotIn(Outcome.ALLOWED, Outcome.ALLOWED_WITH_DUTIES);
      assertThat(outcome(database, Purpose.HOSTING, after)).as(database).isEqualTo(Outcome.ALLOWED);
    }
  }

  @Test
  void falconWasUnderALicenseThatNobodyReadUntilItWasOfferedUnderApache() {
    Judgments before = on(LocalDate.of(2023, 5, 28));
    Judgments after = on(LocalDate.of(2023, 6, 15));
    for (String model : List.of("hf:tiiuae--falcon-40b", "art:falcon-tune")) {
      assertThat(mainstream(before, model, Purpose.COMMERCIAL_USE)).as(model).isEqualTo(Outcome.UNKNOWN);
      assertThat(mainstream(after, model, Purpose.COMMERCIAL_USE)).as("for its data alone: " + model).isEqualTo(Outcome.CONDITIONAL);
    }
  }

  @Test
  void whoIsInTheUnionMayNotUseLlama32VisionAndMayUseItsTextModels() {
    Case few = users(1_000_000, BEFORE_LLAMA_3_2);
    Case french = few.with(new Told.Country("FR"));
    Case swiss = few.with(new Told.Country("CH"));
    String vision = "hf:meta-llama--Llama-3.2-11B-Vision";
    assertThat(outcome(vision, Purpose.INTERNAL_USE, french)).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome(vision, Purpose.INTERNAL_USE, swiss)).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(verdict(vision, Purpose.INTERNAL_USE).grounds().dependsOn()).containsExactly("territory", "users");
    assertThat(outcome("hf:meta-llama--Llama-3.2-1B", Purpose.INTERNAL_USE, french)).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
  }

  private Judgments on(LocalDate day) {
    var lineage = Lineage.builder().asOf(day);
    graph.find().forEach(lineage::add);
    return Judgments.of(Effective.of(lineage.build(), effective.law()));
  }

  private Outcome mainstream(Judgments there, String model, Purpose purpose) {
    Lineage lineage = there.effective().lineage();
    int artifact = lineage.artifact(NodeFactory.createURI(prefixes.iri(model).orElseThrow()));
    return there.outcome(artifact, purpose, Reading.MAINSTREAM);
  }

  private static Case users(long number, LocalDate at) {
    return new Case(List.of(new Told.Users(number, at)));
  }

  private Verdict verdict(String artifact, Purpose purpose) {
    return judgments(Case.UNSPECIFIED).verdict(artifact(artifact), purpose, Reading.MAINSTREAM);
  }

  private Outcome outcome(String artifact, Purpose purpose) {
    return outcome(artifact, purpose, Case.UNSPECIFIED);
  }

  private Outcome outcome(String artifact, Purpose purpose, Case told) {
    return judgments(told).outcome(artifact(artifact), purpose, Reading.MAINSTREAM);
  }

  private Judgments judgments(Case told) {
    return judgments.computeIfAbsent(told, one -> Judgments.of(effective, one));
  }

  private int artifact(String name) {
    return effective.lineage().artifact(NodeFactory.createURI(prefixes.iri(name).orElseThrow()));
  }
}
