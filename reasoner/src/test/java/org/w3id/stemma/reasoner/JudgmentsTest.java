package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// What may be done with artifacts, on small lineages and the real law.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgmentsTest {
  private final Law law = Law.read(Knowledge.graph());

  private Verdict verdict(String turtle, Purpose purpose, Reading reading, Told... told) {
    Judgments judgments = Judgments.of(Given.effective(turtle, law), new Case(List.of(told)));
    return judgments.verdict(judgments.effective().lineage().artifact(Given.art("it")), purpose, reading);
  }

  private Outcome outcome(String turtle, Purpose purpose, Reading reading, Told... told) {
    return verdict(turtle, purpose, reading, told).outcome();
  }

  private Outcome mainstream(String turtle, Purpose purpose, Told... told) {
    return outcome(turtle, purpose, Reading.MAINSTREAM, told);
  }

  @Test
  void aWidePermissionOverANarrowOneStaysNarrow() {
    String label = "art:it a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:base . art:base a stm:Model ; stm:declaredLicense ";
    assertThat(mainstream(label + "spdx:BUSL-1.1 .", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome(label + "spdx:BUSL-1.1 .", Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(mainstream(label + "lic:LLaMA-1 .", Purpose.HOSTING)).isGreaterThanOrEqualTo(Outcome.UNKNOWN);
    assertThat(outcome(label + "spdx:CC-BY-NC-4.0 .", Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void aSilentParentTakesThePermissionAndTheSentenceNamesIt() {
    Verdict verdict =
        verdict("art:it a stm:Model ; stm:declaredLicense spdx:MIT ; stm:mergedFrom art:a, art:b . art:a a stm:Model ; stm:declaredLicense spdx:MIT . art:b a stm:Model .", Purpose.INTERNAL_USE, Reading.LENIENT);
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(verdict.sentence()).isEqualTo("Whether it allows internal use is unknown: b declares no license.");
  }

  @Test
  void aServiceHasWhatItHosts() {
    String hosted = "art:it a stm:Service ; stm:hosts art:model . art:model a stm:Model ; stm:declaredLicense ";
    assertThat(mainstream(hosted + "spdx:MIT .", Purpose.INTERNAL_USE)).isEqualTo(Outcome.ALLOWED);
    assertThat(mainstream(hosted + "spdx:CC-BY-NC-4.0 .", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.PROHIBITED);
    assertThat(mainstream("art:it a stm:Service ; stm:hosts art:model . art:model a stm:Model .", Purpose.INTERNAL_USE)).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void theSameHandsNeedNoPermissionOfTheirOwnButThoseOfOthers() {
    String own =
        "art:it a stm:Model ; stm:ownedBy agent:x ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:base . art:base a stm:Model ; stm:ownedBy agent:x ; stm:declaredLicense spdx:CC-BY-NC-4.0";
    assertThat(mainstream(own + " .", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.ALLOWED);
    assertThat(mainstream(own + " ; stm:fineTunedFrom art:other . art:other a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .", Purpose.COMMERCIAL_USE)).isEqualTo(Outcome.PROHIBITED);
  }

  @Test
  void anUndeclaredCopyInTheSameHandsIsNotFreedOfWhatItsPermissionAsks() {
    String copy = "art:it a stm:Model ; stm:ownedBy agent:x ; stm:quantizedFrom art:base . art:base a stm:Model ; stm:ownedBy agent:x ; stm:declaredLicense ";
    assertThat(outcome(copy + "lic:Llama-2 .", Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome(copy + "spdx:CC-BY-NC-4.0 .", Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.PROHIBITED);
    assertThat(outcome(copy + "spdx:MIT .", Purpose.COMMERCIAL_USE, Reading.LENIENT)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aCircleOfCopiesThatDeclareNothingGrantsNothing() {
    assertThat(outcome("art:it a stm:Model ; stm:quantizedFrom art:b . art:b a stm:Model ; stm:quantizedFrom art:it .", Purpose.INTERNAL_USE, Reading.LENIENT)).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void anUnknownTeacherBehindDataCountsAsATeacher() {
    String student = "art:it a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:trainedOn art:data . art:data a stm:Dataset ; stm:declaredLicense spdx:CC-BY-4.0 ; stm:generatedBy art:teacher .";
    assertThat(outcome(student, Purpose.COMMERCIAL_USE, Reading.STRICT)).isEqualTo(Outcome.UNKNOWN);
    Verdict verdict = verdict(student, Purpose.COMMERCIAL_USE, Reading.MAINSTREAM);
    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.isContested()).isTrue();
    assertThat(verdict.sentence()).isEqualTo("Whether it allows commercial use is contested: teacher declares no license.");
  }

  @Test
  void aChoiceIsMadeOnceForAllPurposesAndTheSentenceNamesIt() {
    String offered = "art:it a stm:Model ; stm:declaredLicense art:choice . art:choice stm:alternative spdx:CC-BY-NC-4.0, spdx:MIT .";
    Verdict verdict = verdict(offered, Purpose.COMMERCIAL_USE, Reading.STRICT);
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(verdict.sentence()).contains("chosen from what is offered: MIT").contains("no parents stated");
    Judgments judgments = Judgments.of(Given.effective(offered, law));
    int it = judgments.effective().lineage().artifact(Given.art("it"));
    assertThat(judgments.verdicts(it, List.of(Purpose.values()), Reading.MAINSTREAM)).extracting(Verdict::outcome).doesNotContain(Outcome.PROHIBITED);
  }

  @Test
  void whoTakesFromAWorkChoosesAmongItsLicensesToo() {
    String offered = "art:it a stm:Model ; stm:declaredLicense spdx:MIT ; stm:fineTunedFrom art:base . art:base a stm:Model ; stm:declaredLicense art:choice . art:choice stm:alternative spdx:CC-BY-NC-4.0, spdx:Apache-2.0 .";
    assertThat(outcome(offered, Purpose.COMMERCIAL_USE, Reading.STRICT)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoChoosesTwiceMayChooseEveryPair() {
    String two =
        """
        art:it a stm:Model ; stm:declaredLicense spdx:MIT ; stm:mergedFrom art:a, art:b .
        art:a a stm:Model ; stm:declaredLicense art:one . art:one stm:alternative spdx:CC-BY-NC-4.0, spdx:Apache-2.0 .
        art:b a stm:Model ; stm:declaredLicense art:two . art:two stm:alternative spdx:MIT, spdx:CC-BY-NC-SA-4.0 .
        """;
    assertThat(outcome(two, Purpose.COMMERCIAL_USE, Reading.STRICT)).isEqualTo(Outcome.ALLOWED);
    assertThat(verdict(two, Purpose.COMMERCIAL_USE, Reading.STRICT).sentence()).contains("chosen from what is offered: Apache-2.0 and MIT");
  }

  @Test
  void aListWithoutOperatorBindsTogetherAndTheSentenceSaysWhereAChoiceWouldDiffer() {
    Verdict verdict = verdict("art:it a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0, spdx:MIT .", Purpose.COMMERCIAL_USE, Reading.MAINSTREAM);
    assertThat(verdict.outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(verdict.sentence()).contains("its licenses are read as binding together; if one may be chosen, MIT is milder");
  }

  @Test
  void anExpressionThatSaysAndIsNoList() {
    String and =
        """
        art:it a stm:Model ; stm:licenseStatement art:file .
        art:file stm:license spdx:CC-BY-NC-4.0, spdx:MIT ; stm:statedIn stm:LicenseFile ; stm:statedAs "CC-BY-NC-4.0 AND MIT" .
        """;
    assertThat(verdict(and, Purpose.COMMERCIAL_USE, Reading.MAINSTREAM).outcome()).isEqualTo(Outcome.PROHIBITED);
    assertThat(verdict(and, Purpose.COMMERCIAL_USE, Reading.MAINSTREAM).sentence()).doesNotContain("if one may be chosen");
    String list = and.replace(" AND ", ", ");
    assertThat(verdict(list, Purpose.COMMERCIAL_USE, Reading.MAINSTREAM).sentence()).contains("if one may be chosen");
  }

  @Test
  void aStricterRivalContestsTheVerdict() {
    String rivals =
        """
        art:it a stm:Model ; stm:licenseStatement art:file, art:audit .
        art:file stm:license spdx:MIT ; stm:statedIn stm:LicenseFile .
        art:audit stm:license spdx:CC-BY-NC-4.0 ; stm:statedIn stm:Audit .
        """;
    Verdict verdict = verdict(rivals, Purpose.COMMERCIAL_USE, Reading.LENIENT);
    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.sentence()).isEqualTo("Whether it allows commercial use is contested: an audit says CC-BY-NC-4.0, which is stricter; no parents stated.");
  }

  @Test
  void whatIsInheritedTurnsOnTheDayOfTheOneItComesFrom() {
    String fork =
        """
        art:it a stm:Software ; stm:declaredLicense spdx:MIT ; stm:forkedFrom art:base .
        art:base a stm:Software ; stm:declaredLicense spdx:FSL-1.1-MIT ; stm:created "2023-01-15"^^xsd:date .
        """;
    var rival = new Told.Use(Aspect.COMPETING, true);
    assertThat(mainstream(fork, Purpose.COMMERCIAL_USE, rival, new Told.Day(LocalDate.of(2025, 1, 14)))).isEqualTo(Outcome.PROHIBITED);
    assertThat(mainstream(fork, Purpose.COMMERCIAL_USE, rival, new Told.Day(LocalDate.of(2025, 1, 15)))).isEqualTo(Outcome.ALLOWED);
    String unnamed = fork.replace("spdx:FSL-1.1-MIT", "spdx:BUSL-1.1");
    assertThat(mainstream(unnamed, Purpose.COMMERCIAL_USE, new Told.Day(LocalDate.of(2027, 1, 15)))).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void whoHasNoStatedParentIsComplete() {
    Judgments judgments = Judgments.of(Given.effective("art:it a stm:Model ; stm:declaredLicense spdx:MIT . art:other a stm:Model ; stm:trainedOn art:gap .", law));
    Lineage lineage = judgments.effective().lineage();
    assertThat(judgments.isComplete(lineage.artifact(Given.art("it")))).isTrue();
    assertThat(judgments.isComplete(lineage.artifact(Given.art("other")))).isFalse();
  }
}
