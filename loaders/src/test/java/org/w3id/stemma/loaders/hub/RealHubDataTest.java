package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.loaders.Outcome;

/// Recorded answers of the Hub's API, which are not part of the project.
class RealHubDataTest {
  private static Path data() {
    Path data = Path.of(System.getProperty("stemma.shared", "../../shared"), "data", "hf-hub-api");
    Assumptions.assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no recorded Hub answers at " + data.toAbsolutePath());
    return data;
  }

  @Test
  void recordedAnswersAreReadWhole() {
    var outcome = Outcome.of(Hub.source(data()).takenOn(Hub.DAY));

    assertThat(outcome.report().records()).isEqualTo(4);
    assertThat(outcome.report().accepted()).isEqualTo(4);
    assertThat(outcome.report().faults())
        .containsOnly(
            Map.entry("other-file", 1L),
            Map.entry("missing-parent", 1L),
            Map.entry("placeholder-date", 3L));
    assertThat(
            outcome.states(
                """
                hf:deepset--roberta-base-squad2 stm:fineTunedFrom hf:FacebookAI--roberta-base ; stm:trainedOn hfd:squad_v2 ;
                  stm:declaredLicense spdx:CC-BY-4.0 ; stm:likes 842 .
                hf:google-bert--bert-base-uncased stm:createdNoLaterThan "2022-03-02T23:29:04.000Z"^^xsd:dateTime ;
                  stm:trainedOn hfd:bookcorpus, hfd:wikipedia .
                <https://w3id.org/stemma/id/statement/hf/stabilityai--stable-diffusion-2-1/openrail++> stm:statedAs "openrail++" .
                """))
        .isTrue();
    assertThat(
            outcome.states(
                "hf:stabilityai--stable-diffusion-2-1 stm:created"
                    + " \"2022-12-06T17:24:51.000Z\"^^xsd:dateTime ."))
        .isTrue();
  }
}
