package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.home.Home;

/// What `stemma why` tells, on the embedded knowledge.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class WhyTest {
  private static final String ALPACA = "hf:tatsu-lab--alpaca-7b-wdiff";

  @TempDir Path folder;

  private final EmbeddedKnowledge embedded;

  WhyTest(EmbeddedKnowledge embedded) {
    this.embedded = embedded;
  }

  @Test
  void itGroupsTheClausesUnderTheirOriginAndTheWayTheyCame() {
    assertThat(said("why", ALPACA).out())
        .startsWith("""
            hf:tatsu-lab--alpaca-7b-wdiff
              declares    spdx:CC-BY-NC-4.0
              descends    from 6 artifacts; not all of it is known
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

    assertThat(section(said("why", ALPACA).out(), "Binds")).doesNotContain(terms);
    assertThat(section(said("why", ALPACA).out(), "Advises")).contains(terms);
    assertThat(section(said("why", ALPACA, "--reading", "strict").out(), "Binds")).contains(terms);
  }

  @Test
  void asJsonItTellsEveryWayInEveryReading() throws JsonProcessingException {
    Answer why = Json.read(said("why", ALPACA, "--json").out(), Answer.class);

    assertThat(why.findings())
        .filteredOn(finding -> finding.term().equals("nonCommercial"))
        .flatExtracting(Finding::origins)
        .extracting(Finding.Origin::artifact)
        .contains("https://w3id.org/stemma/id/artifact/LLaMA-7B", "https://w3id.org/stemma/id/hf/tatsu-lab--alpaca-7b-wdiff");
  }

  @Test
  void theRunningServerTellsTheSame() {
    String own = said("why", ALPACA, "--json").out();

    try (StemmaServer server = StemmaServer.start(ServerSettings.standard().withPort(0), Home.open(embedded.folder()))) {
      assertThat(server.uri().getPort()).isPositive();
      assertThat(said("why", ALPACA, "--json").out()).isEqualTo(own);
      assertThat(said("why", "nobody/nothing")).isEqualTo(new Said(2, "", unknown("nobody/nothing")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tatsu-lab/alpaca-7b-wdiff, hf:tatsu-lab--alpaca-7b-wdiff",
    "gpt2, hf:openai-community--gpt2",
    "https://w3id.org/stemma/id/artifact/GPT-4, art:GPT-4"
  })
  void anArtifactIsFoundByItsHubIdAsItIsOrWasAndByItsIri(String name, String artifact) {
    assertThat(said("why", name).out()).startsWith(artifact + System.lineSeparator());
  }

  @Test
  void aNameThatNoArtifactHasIsWrongInput() {
    assertThat(said("why", "art:No-Such-Thing")).isEqualTo(new Said(2, "", unknown("art:No-Such-Thing")));
  }

  @Test
  void aVerdictIsToldWithItsSentenceForEveryPurpose() {
    String verdicts = section(said("why", ALPACA).out(), "Verdicts");

    assertThat(verdicts.lines().filter(line -> line.matches("  \\S.*"))).hasSize(7);
    assertThat(verdicts).contains("  commercial use           prohibited").contains("(LLaMA-1 2(a)(i))");
  }

  @Test
  void whatIfAnInputWereAnother() {
    String supposed = said("why", ALPACA, "--purpose", "commercialUse", "--replace", "art:LLaMA-7B=gpt2", "--drop", "hfd:tatsu-lab--alpaca", "--license", "Apache-2.0").out();

    assertThat(section(supposed, "Verdicts, if it were so")).contains("(as it is: prohibited)");
    assertThat(supposed).doesNotContain("LLaMA-1");
  }

  @Test
  void theSmallestExchangeIsFound() {
    String cure = section(said("why", ALPACA, "--purpose", "commercialUse", "--cure").out(), "What would make it clear");

    assertThat(cure).contains("its own license").contains("art:LLaMA-7B, art:text-davinci-003, its own license");
  }

  @Test
  void aModelThatIsNotPublishedIsJudgedAgainstTheGraph() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.ttl"), """
        PREFIX stm: <https://w3id.org/stemma/ontology#>
        PREFIX spdx: <http://spdx.org/licenses/>
        PREFIX art: <https://w3id.org/stemma/id/artifact/>
        <my-model> a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:LLaMA-7B .
        """);

    assertThat(said("why", "my-model", "--with", file.toString(), "--purpose", "commercialUse").out())
        .startsWith("https://w3id.org/stemma/id/private/my-model")
        .contains("commercial use           prohibited")
        .contains("fineTunedFrom art:LLaMA-7B");
    assertThat(said("why", "my-model").code()).isEqualTo(2);
  }

  @ParameterizedTest(name = "stemma why {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      art:GPT-4 --purpose selling                | There is no purpose "selling": it must be one of internalUse, commercialUse,
      art:GPT-4 --reading loose                  | There is no reading "loose": it must be strict, mainstream, lenient or all.
      art:GPT-4 --as-of yesterday                | as-of must be a day such as 2024-05-31, not "yesterday".
      art:GPT-4 --actor rich                     | The fact "rich" cannot be read: a fact has the form NAME=VALUE, such as country=DE.
      art:GPT-4 --actor users=many               | The fact "users=many" cannot be read: users is a number such as 1000000 or 1e6
      art:GPT-4 --actor users=1e6@May            | The fact "users=1e6@May" cannot be read: users is a number
      art:GPT-4 --actor revenue=20e6             | The fact "revenue=20e6" cannot be read: revenue has its currency
      art:GPT-4 --actor country=EU               | name the member state, such as DE.
      art:GPT-4 --actor field=cooking            | a field is none, or one of military, surveillanceBiometric, medical
      art:GPT-4 --actor product=nice             | a product is commercial, research, production
      art:GPT-4 --actor shoe=44                  | an actor is told by users, revenue, people, country
      art:GPT-4 --license Nice-1.0               | No license here is called "Nice-1.0". Use an SPDX id (Apache-2.0)
      art:GPT-4 --license-of MIT                 | --license-of has the form ARTIFACT=LICENSE, not "MIT".
      art:GPT-4 --license-of art:LLaMA-7B=MIT    | is not in the lineage: another license of it changes nothing.
      art:GPT-4 --drop art:LLaMA-7B              | Nothing in the lineage descends from <https://w3id.org/stemma/id/artifact/LLaMA-7B>
      art:GPT-4 --replace art:LLaMA-7B           | replace has the form OLD=NEW, not "art:LLaMA-7B".
      art:GPT-4 --replace art:LLaMA-7B=art:Nope  | No artifact here is called "art:Nope".
      art:GPT-4 --with nothing.ttl               | There is no file nothing.ttl.
      art:GPT-4 --with model.doc                 | model.doc: the end of the name tells what it is: .ttl, .nt, .jsonld, .rdf, .trig or .nq.
      """)
  void aQuestionThatCannotBeAskedSoIsWrongInput(String line, String says) {
    Said said = said(("why " + line).split(" "));

    assertThat(said.err()).contains(says).doesNotContain("\tat ");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <m> stm:fineTunedFrom                                  | facts.ttl is not Turtle: [line: 3, col:
      <m> stm:commercialUse stm:Allowed .                    | facts.ttl states stm:commercialUse of https://w3id.org/stemma/id/private/m. Clauses, terms, effective clauses, verdicts and conflicts are not stated but found
      lic:Llama-2 stm:clause <c> .                           | facts.ttl states stm:clause of lic:Llama-2.
      <m> stm:finetunedFrom art:LLaMA-7B .                   | facts.ttl uses stm:finetunedFrom, which the vocabulary does not have. Did you mean stm:fineTunedFrom?
      <m> a stm:Modell .                                     | facts.ttl uses stm:Modell, which the vocabulary does not have.
      <m> stm:fineTunedFrom "meta-llama/Llama-2-7b-hf" .     | A parent is named by its IRI
      """)
  void factsThatMayNotBeStatedAreRefused(String turtle, String says) throws IOException {
    Path file = folder.resolve("facts.ttl");
    Files.writeString(file, """
        PREFIX stm: <https://w3id.org/stemma/ontology#> PREFIX art: <https://w3id.org/stemma/id/artifact/>
        PREFIX lic: <https://w3id.org/stemma/id/license/>
        """ + turtle);

    Said said = said("why", "art:GPT-4", "--with", file.toString());

    assertThat(said.err()).contains(says).doesNotContain("\tat ");
    assertThat(said.code()).isEqualTo(2);
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

  private record Said(int code, String out, String err) {}

  private Said said(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", embedded.folder().toString()));
    int code = Main.commandLine(out, err).execute(all.toArray(String[]::new));
    return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
