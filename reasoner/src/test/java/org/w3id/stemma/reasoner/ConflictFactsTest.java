package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.stemma.reasoner.conflict.ConflictKind.CARD_TEXT_CONFLICT;
import static org.w3id.stemma.reasoner.conflict.ConflictKind.FURTHER_RESTRICTION;
import static org.w3id.stemma.reasoner.conflict.ConflictKind.STALE_TERMS;
import static org.w3id.stemma.reasoner.conflict.ConflictKind.TYPE_MISMATCH;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.conflict.ConflictKind;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.conflict.Finding;
import org.w3id.stemma.reasoner.conflict.Finding.Answer;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// What decides whether a check hits, is clear, or cannot be made.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the law is read once
class ConflictFactsTest {
  private final Law law = Law.read(Knowledge.graph());

  private Finding finding(String sketch, ConflictKind kind) {
    return finding(law, sketch, kind);
  }

  private static Finding finding(Law law, String sketch, ConflictKind kind) {
    Effective effective = Given.effective(Sketch.turtle(sketch, law), law);
    int subject = effective.lineage().artifact(Given.art(Sketch.subject(sketch)));
    return Conflicts.of(Judgments.of(effective)).findings(subject, Reading.MAINSTREAM).stream()
        .filter(finding -> finding.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCopyOfCreativeCommonsMaterialMayNotBeRestrictedByWhoCopiesIt() {
    String original = " ; p llm CC-BY-4.0 ; x converted p";
    assertThat(finding("x llm CC-BY-NC-4.0" + original, FURTHER_RESTRICTION).answer()).isEqualTo(Answer.HIT);
    assertThat(finding("x llm BigScience-OpenRAIL-M" + original, FURTHER_RESTRICTION).answer()).isEqualTo(Answer.HIT);
    assertThat(finding("x llm CC-BY-4.0" + original, FURTHER_RESTRICTION).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x llm MIT" + original, FURTHER_RESTRICTION).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x llm CC-BY-NC-4.0 ; y llm - ; p llm CC-BY-4.0 ; x converted y ; y converted p ; y by Lab ; p by Lab", FURTHER_RESTRICTION).answer())
        .isEqualTo(Answer.HIT);
  }

  @Test
  void theLicensorAndWhoMakesSomethingOfTheMaterialMayRestrict() {
    String original = " ; p llm CC-BY-4.0 ; x converted p ; x by Lab ; p by Lab";
    assertThat(finding("x llm CC-BY-NC-4.0" + original, FURTHER_RESTRICTION).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x llm CC-BY-NC-4.0 ; p llm CC-BY-4.0 ; x fineTuned p", FURTHER_RESTRICTION).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aCreativeCommonsLicenseOnCodeIsForAnotherKindOfWork() {
    assertThat(finding("x software CC-BY-4.0", TYPE_MISMATCH).answer()).isEqualTo(Answer.HIT);
    assertThat(finding("x data CC-BY-4.0", TYPE_MISMATCH).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x data ODbL-1.0", TYPE_MISMATCH).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x data Llama-2", TYPE_MISMATCH).answer()).isEqualTo(Answer.HIT);
  }

  @Test
  void whoMayChooseASuitableLicenseHasOne() {
    assertThat(finding("x software CC-BY-4.0|GPL-3.0-only", TYPE_MISMATCH).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x software CC-BY-4.0|ODbL-1.0", TYPE_MISMATCH).answer()).isEqualTo(Answer.HIT);
  }

  @Test
  void aUsePolicyThatWasChangedSinceMakesTermsStale() {
    String before = "x llm - ; x says file xAI-Community-2025-11 2025-11-04";
    assertThat(finding(before, STALE_TERMS).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(before, STALE_TERMS).conflicts().getFirst().sentence()).contains("xAI-AUP-2026-06").contains("2026-06-26");
    assertThat(finding("x llm - ; x says file xAI-Community-2025-11 2026-07-01", STALE_TERMS).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding("x llm - ; x says file Grok-2-Community 2025-08-23", STALE_TERMS).answer()).isEqualTo(Answer.HIT);
    assertThat(finding("x llm xAI-Community-2025-11", STALE_TERMS).answer()).isEqualTo(Answer.NOT_CHECKED);
    assertThat(finding("x llm - ; x says file MIT 2025-08-23", STALE_TERMS).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void aPolicyThatIsStillToComeMakesNothingStale() {
    Law then = law.on(LocalDate.of(2025, 12, 1));
    assertThat(finding(then, "x llm - ; x says file xAI-Community-2025-11 2025-11-04", STALE_TERMS).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void whereCardAndFileWereSeenTheyAgreeOrNot() {
    String file = "x llm - ; x says file MIT";
    assertThat(finding(file, CARD_TEXT_CONFLICT).missing()).containsExactly("what its card says");
    assertThat(finding("x llm - ; x says tag MIT", CARD_TEXT_CONFLICT).missing()).containsExactly("what its license file says");
    assertThat(finding("x llm - ; x says audit MIT", CARD_TEXT_CONFLICT).missing()).hasSize(2);
    assertThat(finding(file + " ; x says card MIT", CARD_TEXT_CONFLICT).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(file + " ; x says card Apache-2.0", CARD_TEXT_CONFLICT).answer()).isEqualTo(Answer.HIT);
  }
}
