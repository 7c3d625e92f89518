package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.Home;

/// What `stemma why` tells, on the embedded knowledge.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class WhyTest {
  private static final String ALPACA = "hf:tatsu-lab--alpaca-7b-wdiff";

  private final EmbeddedKnowledge embedded;

  WhyTest(EmbeddedKnowledge embedded) {
    this.embedded = embedded;
  }

  @Test
  void itGroupsTheClausesUnderTheirOriginAndTheWayTheyCame() {
    assertThat(answer("why", ALPACA).out())
        .startsWith("""
            hf:tatsu-lab--alpaca-7b-wdiff
              declares    spdx:CC-BY-NC-4.0
              descends    from 6 artifacts
              reading     mainstream
            """)
        .contains("""
              lic:LLaMA-1 of art:LLaMA-7B
                hf:tatsu-lab--alpaca-7b-wdiff fineTunedFrom art:LLaMA-7B
            """);
  }

  @Test
  void whatIsArguableAdvisesInMainstreamAndBindsInStrict() {
    String terms = "lic:OpenAI-ToS of art:text-davinci-003";

    assertThat(section(answer("why", ALPACA).out(), "Binds")).doesNotContain(terms);
    assertThat(section(answer("why", ALPACA).out(), "Advises")).contains(terms);
    assertThat(section(answer("why", ALPACA, "--reading", "strict").out(), "Binds")).contains(terms);
  }

  @Test
  void asJsonItTellsEveryWayInEveryReading() throws JsonProcessingException {
    Explanation why = Json.read(answer("why", ALPACA, "--json").out(), Explanation.class);

    assertThat(why.findings())
        .filteredOn(finding -> finding.term().equals("nonCommercial"))
        .flatExtracting(Explanation.Finding::origins)
        .extracting(Explanation.Origin::artifact)
        .contains("https://w3id.org/stemma/id/artifact/LLaMA-7B", "https://w3id.org/stemma/id/hf/tatsu-lab--alpaca-7b-wdiff");
  }

  @Test
  void theRunningServerTellsTheSame() {
    String own = answer("why", ALPACA, "--json").out();

    try (StemmaServer server = StemmaServer.start(ServerSettings.standard().withPort(0), Home.open(embedded.folder()))) {
      assertThat(server.uri().getPort()).isPositive();
      assertThat(answer("why", ALPACA, "--json").out()).isEqualTo(own);
      assertThat(answer("why", "nobody/nothing")).isEqualTo(new Answer(2, "", unknown("nobody/nothing")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tatsu-lab/alpaca-7b-wdiff, hf:tatsu-lab--alpaca-7b-wdiff",
    "gpt2, hf:openai-community--gpt2",
    "https://w3id.org/stemma/id/artifact/GPT-4, art:GPT-4"
  })
  void anArtifactIsFoundByItsHubIdAsItIsOrWasAndByItsIri(String name, String artifact) {
    assertThat(answer("why", name).out()).startsWith(artifact + System.lineSeparator());
  }

  @Test
  void aNameThatNoArtifactHasIsWrongInput() {
    assertThat(answer("why", "art:No-Such-Thing")).isEqualTo(new Answer(2, "", unknown("art:No-Such-Thing")));
  }

  private static String unknown(String name) {
    return "stemma: No artifact here is called \"" + name
        + "\". Use a Hub id as the Hub spells it (meta-llama/Llama-2-7b-hf), a prefixed name (art:GPT-4, hfd:squad), or an IRI.\n";
  }

  private static String section(String text, String heading) {
    int begin = text.indexOf("\n" + heading);
    int end = text.indexOf("\n\n", begin + 1);
    return begin < 0 ? "" : text.substring(begin, end < 0 ? text.length() : end);
  }

  private record Answer(int code, String out, String err) {}

  private Answer answer(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", embedded.folder().toString()));
    int code = Main.commandLine(out, err).execute(all.toArray(String[]::new));
    return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
