package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What the real licenses and rules make of the cases that people ask about.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeTest {
  private static final String LEFT_BEHIND =
      "grant useOutputs ownDerivatives ownTermsForDerivatives resultsFree timeConversion ownMaterialOnly installationInfo";

  private final Law law = Law.read(Knowledge.graph());

  private Set<String> terms(String turtle, String artifact, Reading reading) {
    Effective effective = Given.effective(turtle, law);
    int profile = effective.profile(effective.lineage().artifact(Given.art(artifact)));
    return effective.standing(profile, reading).effective().map(Given::words).collect(Collectors.toSet());
  }

  private Set<String> advised(String turtle, String artifact) {
    Effective effective = Given.effective(turtle, law);
    int profile = effective.profile(effective.lineage().artifact(Given.art(artifact)));
    return effective.standing(profile, Reading.MAINSTREAM).advised().stream().map(Given::words).collect(Collectors.toSet());
  }

  @Test
  void alpacaCarriesTheModelTheDataAndTheServiceItLearnedFrom() {
    String alpaca =
        """
        art:alpaca a stm:Model ; stm:task "text-generation" ; stm:fineTunedFrom art:llama ; stm:trainedOn art:data .
        art:llama a stm:Model ; stm:task "text-generation" ; stm:declaredLicense lic:LLaMA-1 .
        art:data a stm:Dataset ; stm:declaredLicense spdx:CC-BY-NC-4.0 ; stm:generatedBy art:davinci .
        art:davinci a stm:Service ; stm:declaredLicense lic:OpenAI-ToS .
        """;
    assertThat(terms(alpaca, "alpaca", Reading.MAINSTREAM)).contains("LLaMA-1:nonCommercial BINDS 1");
    assertThat(advised(alpaca, "alpaca"))
        .contains("CC-BY-NC-4.0:nonCommercial BINDS 4", "OpenAI-ToS:noTrainOnOutputs BARS_EDGE 4");
    Effective effective = Given.effective(alpaca, law);
    int data = effective.profile(effective.lineage().artifact(Given.art("data")));
    assertThat(effective.standing(data, Reading.MAINSTREAM).latent().stream().map(Given::words))
        .contains("OpenAI-ToS:noTrainOnOutputs LATENT 4");
  }

  @Test
  void aFineTuneOfLlamaThatSaysApacheStillHasItsThresholdAndPolicy() {
    String turtle =
        "art:chat stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:llama . art:llama stm:declaredLicense lic:Llama-2 .";
    assertThat(terms(turtle, "chat", Reading.MAINSTREAM))
        .contains("Llama-2:mauThreshold BINDS 2", "Llama-2:acceptableUse BINDS 2", "Apache-2.0:commercialUse BINDS 1");
    assertThat(terms(turtle, "chat", Reading.LENIENT)).doesNotContain("Llama-2:mauThreshold BINDS 2");
  }

  @Test
  void aQuantizedCopyThatSaysNothingKeepsDutiesAndArguablyGrants() {
    String turtle = "art:gguf stm:quantizedFrom art:mistral . art:mistral stm:declaredLicense spdx:Apache-2.0 .";
    assertThat(terms(turtle, "gguf", Reading.LENIENT)).contains("Apache-2.0:use GRANTS 3");
    assertThat(terms(turtle, "gguf", Reading.MAINSTREAM))
        .noneMatch(words -> words.contains("GRANTS"))
        .anyMatch(words -> words.startsWith("Apache-2.0:includeLicense"));
  }

  @Test
  void anAdapterRunsUnderItsBaseAndItsFileOnlyArguably() {
    String turtle =
        "art:lora stm:declaredLicense spdx:Apache-2.0 ; stm:adapterFor art:flux . art:flux stm:declaredLicense lic:FLUX.1-dev-NC .";
    assertThat(terms(turtle, "lora", Reading.LENIENT)).contains("FLUX.1-dev-NC:nonCommercial AT_USE 1");
    assertThat(advised(turtle, "lora")).contains("FLUX.1-dev-NC:nonCommercial BINDS 3");
  }

  @Test
  void llamaTwoBarsTheStudentAndLlamaThreeOneNamesIt() {
    String student = "art:student a stm:Model ; stm:task \"text-generation\" ; stm:declaredLicense spdx:MIT ; stm:distilledFrom art:llama . art:llama stm:declaredLicense lic:%s .";
    assertThat(terms(student.formatted("Llama-2"), "student", Reading.LENIENT))
        .contains("Llama-2:noTrainOnOutputs BARS_EDGE 1");
    assertThat(terms(student.formatted("Llama-3.1"), "student", Reading.LENIENT))
        .contains("Llama-3.1:namePrefix NAME_OR_LABEL 1")
        .noneMatch(words -> words.contains("noTrainOnOutputs"));
    assertThat(advised(student.formatted("Llama-3.1"), "student")).contains("Llama-3.1:mauThreshold BINDS 3");
  }

  @Test
  void aStudentInTheFamilyIsExcepted() {
    String turtle =
        """
        art:student a stm:Model ; stm:task "text-generation" ; stm:declaredLicense lic:Llama-2 ;
          stm:fineTunedFrom art:small ; stm:distilledFrom art:large .
        art:small stm:declaredLicense lic:Llama-2 . art:large stm:declaredLicense lic:Llama-2 .
        """;
    assertThat(terms(turtle, "student", Reading.STRICT)).noneMatch(words -> words.contains("noTrainOnOutputs BARS_EDGE"));
  }

  @Test
  void aClauseForMultimodalModelsIsTestedWhereTheLicenseLies() {
    String turtle = "art:m a stm:Model ; stm:task \"%s\" ; stm:declaredLicense lic:Llama-4 .";
    assertThat(terms(turtle.formatted("image-text-to-text"), "m", Reading.LENIENT)).contains("Llama-4:territory BINDS 1");
    assertThat(terms(turtle.formatted("text-generation"), "m", Reading.STRICT)).noneMatch(words -> words.contains("territory"));
    assertThat(terms(turtle.formatted("fill-mask"), "m", Reading.STRICT)).contains("Llama-4:territory BINDS 2");
  }

  /// The law "a verbatim copy keeps every clause", over every license. What permits is held or not, what relaxes goes
  /// with what it relaxes; the rest that the rules leave with the material itself is listed, so that the list can only
  /// grow on purpose.
  @Test
  void aVerbatimCopyKeepsEveryClauseThatRestricts() {
    Set<String> leftBehind =
        Set.of(LEFT_BEHIND.split(" ", -1)).stream().map(name -> Ns.BEHAVIOR + name).collect(Collectors.toSet());
    int kept = 0;
    for (License license : law.licenses()) {
      String turtle =
          "art:a a stm:Model ; stm:task \"image-text-to-text\" ; stm:declaredLicense <%s> . art:b stm:convertedFrom art:a ."
              .formatted(license.iri());
      Effective effective = Given.effective(turtle, law);
      Lineage lineage = effective.lineage();
      List<Provision> own = provisions(effective.own(effective.profile(lineage.artifact(Given.art("a")))));
      for (Reading reading : Reading.values()) {
        List<Provision> copied =
            provisions(effective.inherited(effective.profile(lineage.artifact(Given.art("b"))), reading));
        for (Provision provision : own) {
          if (!leftBehind.contains(provision.term().behavior())) {
            assertThat(copied).as("%s %s", provision, reading).contains(provision);
            kept++;
          }
        }
      }
    }
    assertThat(kept).isGreaterThan(1000);
  }

  private static List<Provision> provisions(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::provision).toList();
  }
}
