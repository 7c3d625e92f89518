package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationQuestionTest {
  private final Answers answers =
      new Answers(
          """
          combination:A.1 stm:inbound lic:A ; stm:outbound lic:B, lic:C ; stm:answer stm:NotCombinable ;
            rdfs:comment "A limits what may be done."@en ; stm:clause clause:A.nc, clause:A.share .
          combination:A.2 stm:inbound lic:A ; stm:outbound lic:D ; stm:answer stm:Combinable ; rdfs:comment "It may."@en .
          clause:A.nc stm:term term:nonCommercial ; stm:clauseNumber "4" .
          clause:A.share stm:term term:sameLicense .
          """);

  @Test
  void eachClauseThatDecidesIsARow() {
    assertThat(
            answers.rows(
                "can-be-combined", Map.of("material", "lic:A", "work", "lic:C"), "answer", "sentence", "clause", "clauseNumber"))
        .containsExactly(
            "stm:NotCombinable|A limits what may be done.|clause:A.nc|4",
            "stm:NotCombinable|A limits what may be done.|clause:A.share|-");
  }

  @Test
  void anAnswerThatNoClauseDecidesIsOneRow() {
    assertThat(answers.rows("can-be-combined", Map.of("material", "lic:A", "work", "lic:D"), "answer", "clause"))
        .containsExactly("stm:Combinable|-");
  }

  @Test
  void whatIsNotKnownHasNoRowAndTheQuestionHasADirection() {
    assertThat(answers.rows("can-be-combined", Map.of("material", "lic:B", "work", "lic:A"), "answer")).isEmpty();
  }
}
