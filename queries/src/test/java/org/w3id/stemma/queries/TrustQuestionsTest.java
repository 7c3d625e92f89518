package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustQuestionsTest {
  @Test
  void theBasisOfEachEntryIsCountedOnceAndOnlyForWhatStemmaItselfStates() {
    var answers =
        new Answers(
            """
            GRAPH graph:knowledge {
              spdx:MIT a stm:License ; stm:reviewed true ; stm:readOn "2026-11-22"^^xsd:date ; stm:clause clause:1, clause:2 .
              lic:X a stm:License ; stm:reviewed false ; stm:clause clause:3 .
              clause:1 a stm:Clause ; stm:evidence stm:TextRead . clause:2 a stm:Clause ; stm:evidence stm:TextRead .
              clause:3 a stm:Clause ; stm:evidence stm:Memory .
              event:1 a stm:Claim ; stm:toConfirm true . event:2 a stm:Claim ; stm:readOn "2026-11-01"^^xsd:date .
            }
            GRAPH <https://example.org/hub> { spdx:MIT a stm:License ; stm:reviewed true . event:3 a stm:Claim . }
            """);

    assertThat(answers.rows("what-the-knowledge-rests-on", Map.of(), "kind", "basis", "entries", "lastRead"))
        .containsExactly(
            "stm:Claim|read at the source|1|2026-11-01",
            "stm:Claim|to be confirmed|1|",
            "stm:Clause|read in the text|2|2026-11-22",
            "stm:Clause|from memory|1|",
            "stm:License|not reviewed|1|",
            "stm:License|reviewed|1|2026-11-22");
  }
}
