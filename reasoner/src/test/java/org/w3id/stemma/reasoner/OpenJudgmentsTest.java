package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Travel;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Matter;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// The judgments that the texts of licenses leave open, each decided on the page
/// `docs/decisions/0026-what-texts-leave-open.md`, and here held to a case: real licenses, alone or in a lineage of a
/// few artifacts.
class OpenJudgmentsTest {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final Judge JUDGE = new Judge(LAW);

  @Nested
  class ALicenseAlone {
    @Test
    void againstDerivativesAsksWhatIsChangedWhenItIsPassedOn() {
      assertThat(verdict("CC-BY-ND-4.0", Purpose.REDISTRIBUTION).outcome()).isEqualTo(Outcome.CONDITIONAL);
      assertThat(verdict("CC-BY-ND-4.0", Purpose.REDISTRIBUTION).grounds().dependsOn()).containsExactly("product");
    }

    @Test
    void thatIsARiderHangsOnItsBase() {
      assertThat(verdict("Commons-Clause", Purpose.MODIFICATION).grounds().dependsOn()).containsExactly("base");
    }

    @Test
    void whoseBareGrantOfUseDoesNotNameAServiceLeavesHostingUnknown() {
      for (String research : List.of("LLaMA-1", "OPT-175B", "Chameleon-Research", "Apple-AMLR")) {
        assertThat(verdict(research, Purpose.HOSTING).outcome()).as(research).isEqualTo(Outcome.UNKNOWN);
      }
    }

    @Test
    void forNonCommercialUseAsksEvenACompanyWhatItsInsideUseIsFor() {
      assertThat(verdict("CC-BY-NC-4.0", Purpose.INTERNAL_USE).outcome()).isEqualTo(Outcome.CONDITIONAL);
      assertThat(verdict("CC-BY-NC-4.0", Purpose.INTERNAL_USE, new Told.Use(Aspect.COMMERCIAL, true)).outcome()).isEqualTo(Outcome.PROHIBITED);
      assertThat(verdict("CC-BY-NC-4.0", Purpose.INTERNAL_USE, new Told.Use(Aspect.COMMERCIAL, false)).outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void thatOnlyReferToTheLawOfExportAddsNoDuty() {
      assertThat(verdict("CDLA-Permissive-1.0", Purpose.INTERNAL_USE).outcome()).isEqualTo(Outcome.ALLOWED);
      assertThat(duties(verdict("Llama-2", Purpose.INTERNAL_USE))).contains("acceptableUse", "exportCompliance");
    }

    @Test
    void thatGuardsItsKeysMayBeChangedElsewhere() {
      assertThat(verdict("Elastic-2.0", Purpose.MODIFICATION).outcome()).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
      assertThat(duties(verdict("Elastic-2.0", Purpose.MODIFICATION))).contains("noCircumvention");
    }

    @Test
    void againstRivalsMayBeChangedByAnybody() {
      assertThat(verdict("PolyForm-Shield-1.0.0", Purpose.MODIFICATION).outcome()).isEqualTo(Outcome.ALLOWED);
      assertThat(verdict("PolyForm-Shield-1.0.0", Purpose.REDISTRIBUTION).outcome()).isEqualTo(Outcome.CONDITIONAL);
    }

    @Test
    void thatTellsHowToCallModelsMadeFromOutputsLetsThemBeMade() {
      assertThat(granting(verdict("Llama-3.1", Purpose.TRAINING_ON_OUTPUTS))).contains("namePrefix");
      assertThat(granting(verdict("Llama-3", Purpose.TRAINING_ON_OUTPUTS))).doesNotContain("namePrefix");
      assertThat(granting(verdict("Qwen-2024", Purpose.TRAINING_ON_OUTPUTS))).contains("badge");
    }

    @Test
    void thatAsksForABadgeOrANameObligesAndNeverProhibits() {
      var few = new Told.Users(1, LocalDate.of(2024, 6, 30));
      Verdict passedOn = verdict("Llama-3.1", Purpose.REDISTRIBUTION, few);
      assertThat(passedOn.outcome()).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
      assertThat(duties(passedOn)).contains("badge", "namePrefix");
    }

    @Test
    void thatWithholdsPatentsLeavesOneCriterionOfOpenSourceUnsettled() {
      Map<License, Map<String, Openness.Outcome>> standings = Openness.standings(Openness.evaluate(LAW), Reading.MAINSTREAM);
      for (String id : List.of("CC0-1.0", "CC-BY-4.0")) {
        List<String> unsettled =
            standings.getOrDefault(license(id), Map.of()).entrySet().stream()
                .filter(standing -> standing.getKey().contains("OSD.") && standing.getValue() != Openness.Outcome.PASSES)
                .map(standing -> standing.getKey().replaceAll(".*/", "") + " " + standing.getValue())
                .toList();
        assertThat(unsettled).as(id).containsExactly("OSD.7 UNSETTLED");
      }
    }
  }

  @Nested
  class AStudent {
    @Test
    void isBarredByTheClauseOnOutputsAndNotASecondTimeByThatOnTheMaterial() {
      assertThat(distilledFrom("lic:Llama-2")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 1").noneMatch(words -> words.contains("noTrainWithMaterial"));
    }

    @Test
    void isBarredByTheClauseOnTheMaterialWhereNoneSpeaksOfOutputs() {
      assertThat(distilledFrom("lic:CPML-1.0")).anyMatch(words -> words.startsWith("CPML-1.0:noTrainWithMaterial BARS_EDGE"));
    }

    @Test
    void madeByAForbiddenActMayBeUsedInsideByWhoIsNoLicensee() {
      String student =
          """
          art:a a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:distilledFrom art:teacher .
          art:teacher a stm:Model ; stm:declaredLicense lic:Llama-2 .
          """;
      assertThat(OpenJudgmentsTest.of(student, Purpose.INTERNAL_USE).outcome()).isEqualTo(Outcome.CONDITIONAL);
      assertThat(OpenJudgmentsTest.of(student, Purpose.COMMERCIAL_USE).outcome()).isEqualTo(Outcome.PROHIBITED);
    }

    @Test
    void isReachedExpresslyByAClauseThatNamesOutputs() {
      assertThat(distilledFrom("lic:Llama-3.1")).contains("Llama-3.1:namePrefix NAME_OR_LABEL 1");
    }

    @Test
    void isReachedByALimitOnlyArguablyEvenWhereTheLicenseExemptsOutputs() {
      assertThat(distilledFrom("lic:NVIDIA-Open-Model-2025-04")).contains("NVIDIA-Open-Model-2025-04:acceptableUse BINDS 3");
    }

    @Test
    void trainedOnDataOfThirdPartiesIsReachedByABanOnOutputsOnlyContestedly() {
      assertThat(trainedOnOutputsOf("lic:OpenAI-ToS")).contains("OpenAI-ToS:noTrainOnOutputs BARS_EDGE 4");
    }

    @Test
    void trainedOnDataOfThirdPartiesIsReachedExpresslyWhereTheBanHasToBePassedOn() {
      assertThat(trainedOnOutputsOf("lic:Hunyuan-Large")).contains("Hunyuan-Large:noTrainOnOutputs BARS_EDGE 1");
    }

    @Test
    void trainedOnDataOfItsOwnMakersIsReachedAsSurelyAsIfItWereDistilled() {
      assertThat(distilledFrom("lic:Llama-2")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 1");
      assertThat(trainedOnDataOf("agent:us", "stm:generatedBy art:teacher")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 1");
      assertThat(trainedOnDataOf("agent:us", "stm:adaptedFrom art:ours")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 2");
    }

    @Test
    void trainedOnDataThatOthersGeneratedOrAdaptedIsReachedContestedly() {
      assertThat(trainedOnDataOf("agent:them", "stm:generatedBy art:teacher")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 4");
      assertThat(trainedOnDataOf("agent:them", "stm:adaptedFrom art:ours")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 4");
      assertThat(trainedOnDataOf("agent:us", "stm:adaptedFrom art:theirs")).contains("Llama-2:noTrainOnOutputs BARS_EDGE 4");
    }

    @Test
    void isReachedContestedlyThroughDataOnlyWhereWhoTrainsHasSignedNothing() {
      assertThat(LAW.rules())
          .filteredOn(rule -> Travel.wantsPrivity(rule.edge(), rule.effect(), rule.certainty()))
          .allSatisfy(rule -> assertThat(rule.basis()).contains("privity"))
          .isNotEmpty();
    }

    private List<String> trainedOnDataOf(String maker, String from) {
      return arrivals(
          """
          art:a a stm:Model ; stm:task "text-generation" ; stm:trainedOn art:data ; stm:ownedBy agent:us .
          art:data a stm:Dataset ; %s ; stm:ownedBy %s .
          art:ours a stm:Dataset ; stm:generatedBy art:teacher ; stm:ownedBy agent:us .
          art:theirs a stm:Dataset ; stm:generatedBy art:teacher ; stm:ownedBy agent:them .
          art:teacher a stm:Model ; stm:declaredLicense lic:Llama-2 .
          """
              .formatted(from, maker));
    }

    private List<String> distilledFrom(String license) {
      return arrivals(
          """
          art:a a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:distilledFrom art:teacher .
          art:teacher a stm:Model ; stm:declaredLicense %s .
          """
              .formatted(license));
    }

    private List<String> trainedOnOutputsOf(String license) {
      return arrivals(
          """
          art:a a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:trainedOn art:data .
          art:data a stm:Dataset ; stm:declaredLicense spdx:CC-BY-4.0 ; stm:generatedBy art:teacher .
          art:teacher a stm:Model ; stm:declaredLicense %s .
          """
              .formatted(license));
    }
  }

  @Nested
  class AModelTrainedOnData {
    @Test
    void isFreeOfALicenseThatFreesResultsHoweverTheDataCameToIt() {
      for (String free : List.of("spdx:CDLA-Permissive-2.0", "spdx:CDLA-Permissive-1.0", "spdx:C-UDA-1.0")) {
        assertThat(arrivals(trainedOn(free))).as(free).isEmpty();
        assertThat(arrivals(trainedOnAnAdaptionOf(free))).as(free).noneMatch(words -> words.startsWith(free.substring(5)));
      }
    }

    @Test
    void isAskedForACreditByOthersAtLeastContestedly() {
      assertThat(arrivals(trainedOn("spdx:CC-BY-4.0"))).contains("CC-BY-4.0:attribution BINDS_PART 4");
    }

    @Test
    void isReachedByThresholdsAndTerritoriesOfDataAsContestedlyAsByALimit() {
      assertThat(arrivals(trainedOn("spdx:CC-BY-NC-4.0"))).contains("CC-BY-NC-4.0:nonCommercial BINDS 4");
      assertThat(arrivals(trainedOn("lic:Hunyuan-Large")))
          .contains("Hunyuan-Large:mauThreshold BINDS 4", "Hunyuan-Large:territory BINDS 4");
    }

    @Test
    void needsNoAcceptanceOfWhatWasAcceptedForTheData() {
      assertThat(arrivals(trainedOn("lic:Kolors"))).noneMatch(words -> words.contains(":acceptance") || words.contains(":registration"));
    }

    private static String trainedOn(String license) {
      return """
          art:a a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:trainedOn art:data .
          art:data a stm:Dataset ; stm:declaredLicense %s .
          """
          .formatted(license);
    }

    private static String trainedOnAnAdaptionOf(String license) {
      return """
          art:a a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:trainedOn art:mix .
          art:mix a stm:Dataset ; stm:declaredLicense spdx:CC-BY-4.0 ; stm:adaptedFrom art:data .
          art:data a stm:Dataset ; stm:declaredLicense %s .
          """
          .formatted(license);
    }
  }

  @Nested
  class ACopy {
    @Test
    void isBoundAsAWholeAndAPartOnlyInThatPart() {
      assertThat(of("convertedFrom", "spdx:CC-BY-NC-4.0")).contains("CC-BY-NC-4.0:nonCommercial BINDS 1");
      assertThat(of("contains", "spdx:CC-BY-NC-4.0")).contains("CC-BY-NC-4.0:nonCommercial BINDS_PART 1").noneMatch(words -> words.contains("nonCommercial BINDS 1"));
    }

    @Test
    void hasTheGrantsOfItsParentsOnlyIfItIsStatedAsACopy() {
      assertThat(of("convertedFrom", "spdx:Apache-2.0")).contains("Apache-2.0:use GRANTS 3");
      assertThat(of("contains", "spdx:Apache-2.0")).noneMatch(words -> words.contains("GRANTS"));
    }

    @Test
    void byQuantizingIsReachedOrthodoxlyUnlessTheLicenseNamesIt() {
      assertThat(of("quantizedFrom", "spdx:CC-BY-NC-4.0")).contains("CC-BY-NC-4.0:nonCommercial BINDS 2");
      assertThat(of("quantizedFrom", "lic:Llama-2")).contains("Llama-2:mauThreshold BINDS 2");
    }

    @Test
    void underShareAlikeStaysUnderItAndIsNoAdaptedMaterial() {
      assertThat(of("convertedFrom", "spdx:CC-BY-SA-4.0")).contains("CC-BY-SA-4.0:sameLicense BINDS_PART 1");
    }

    @Test
    void behindAServiceIsCreditedOnlyArguably() {
      assertThat(of("hosts", "spdx:CC-BY-4.0")).contains("CC-BY-4.0:attribution SERVICE_DUTY 3");
    }

    private List<String> of(String edge, String license) {
      return arrivals(
          """
          art:a a stm:Artifact ; stm:%s art:parent .
          art:parent a stm:Model ; stm:declaredLicense %s .
          """
              .formatted(edge, license));
    }
  }

  @Nested
  class AFineTune {
    @Test
    void ofALicenseAgainstDerivativesIsAdaptedMaterialExpressly() {
      assertThat(of("spdx:CC-BY-ND-4.0", "spdx:CC-BY-ND-4.0")).contains("CC-BY-ND-4.0:noShareDerivatives BARS_EDGE 1");
    }

    @Test
    void ofALicenseAgainstDerivativesMayBeKeptToOneself() {
      String adapted =
          """
          art:a a stm:Model ; stm:declaredLicense spdx:CC-BY-ND-4.0 ; stm:fineTunedFrom art:parent .
          art:parent a stm:Model ; stm:declaredLicense spdx:CC-BY-ND-4.0 .
          """;
      assertThat(OpenJudgmentsTest.of(adapted, Purpose.INTERNAL_USE).outcome()).isEqualTo(Outcome.ALLOWED);
      assertThat(OpenJudgmentsTest.of(adapted, Purpose.REDISTRIBUTION).outcome()).isEqualTo(Outcome.PROHIBITED);
    }

    @Test
    void takesUpANonTransferableOfferItself() {
      assertThat(of("lic:Llama-2", "spdx:Apache-2.0")).contains("Llama-2:use GRANTS 2", "Llama-2:commercialUse GRANTS 2");
      assertThat(Reading.MAINSTREAM.relaxes(2)).isTrue();
    }

    @Test
    void bringsTheExemptionOfEndUsersAlongWithTheThreshold() {
      assertThat(of("lic:Llama-2", "spdx:Apache-2.0")).contains("Llama-2:mauThreshold BINDS 2", "Llama-2:endUserExempt BINDS 2");
    }

    @Test
    void byMergingUsesNoOutputsOfItsParents() {
      assertThat(
              arrivals(
                  """
                  art:a a stm:Model ; stm:task "text-generation" ; stm:declaredLicense spdx:MIT ; stm:mergedFrom art:b, art:c .
                  art:b a stm:Model ; stm:declaredLicense lic:Llama-2 .
                  art:c a stm:Model ; stm:declaredLicense spdx:Apache-2.0 .
                  """))
          .contains("Llama-2:noTrainWithMaterial BARS_EDGE 2")
          .noneMatch(words -> words.contains("noTrainOnOutputs BARS_EDGE"));
    }

    private List<String> of(String license, String declared) {
      return arrivals(
          """
          art:a a stm:Model ; stm:task "text-generation" ; stm:declaredLicense %s ; stm:fineTunedFrom art:parent .
          art:parent a stm:Model ; stm:declaredLicense %s .
          """
              .formatted(declared, license));
    }
  }

  @Test
  void aGrantForAPurposeStaysOneWhateverTheCopySays() {
    String adapted =
        """
        art:a a stm:Dataset ; stm:declaredLicense spdx:CC-BY-4.0 ; stm:adaptedFrom art:data .
        art:data a stm:Dataset ; stm:declaredLicense spdx:C-UDA-1.0 .
        """;
    for (Purpose purpose : List.of(Purpose.INTERNAL_USE, Purpose.COMMERCIAL_USE, Purpose.MODIFICATION, Purpose.HOSTING)) {
      assertThat(of(adapted, purpose).outcome()).as("%s", purpose).isEqualTo(Outcome.CONDITIONAL);
    }
    assertThat(of(adapted, Purpose.COMMERCIAL_USE).grounds().dependsOn()).containsExactly("product");
  }

  /// The verdict on `art:a`.
  private static Verdict of(String turtle, Purpose purpose) {
    Effective effective = Given.effective(turtle, LAW);
    return Judgments.of(effective).verdict(effective.lineage().artifact(Given.art("a")), purpose, Reading.MAINSTREAM);
  }

  private static List<String> arrivals(String turtle) {
    return Given.arrivals(Given.effective(turtle, LAW), "a", Reading.STRICT);
  }

  private static Verdict verdict(String license, Purpose purpose, Told... told) {
    Matter matter = Arrays.stream(told).reduce(Matter.of(LAW, license(license)), Matter::given, (one, other) -> other);
    return JUDGE.judge(matter, purpose, Reading.MAINSTREAM);
  }

  private static License license(String id) {
    return LAW.licenses().stream().filter(license -> license.licenseId().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> duties(Verdict verdict) {
    return codes(verdict.grounds().duties());
  }

  private static List<String> granting(Verdict verdict) {
    return codes(verdict.grounds().granting());
  }

  private static List<String> codes(List<Provision> provisions) {
    return provisions.stream().map(provision -> provision.term().code()).toList();
  }
}
