package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lineages that everyone in the field knows, by name.
class LandmarksLineageTest {
  private final LandmarksGraph landmarks = LandmarksGraph.read();

  @ParameterizedTest
  @CsvSource({
    "hf:lmsys--vicuna-13b-v1.3, art:LLaMA-13B",
    "hf:tatsu-lab--alpaca-7b-wdiff, art:LLaMA-7B",
    "hf:databricks--dolly-v2-12b, hf:EleutherAI--pythia-12b",
    "hf:HuggingFaceH4--zephyr-7b-beta, hf:mistralai--Mistral-7B-v0.1",
    "hf:deepseek-ai--DeepSeek-R1-Distill-Llama-70B, hf:meta-llama--Llama-3.1-70B",
    "hf:allenai--Llama-3.1-Tulu-3-8B, hf:meta-llama--Llama-3.1-8B",
    "hf:alpindale--goliath-120b, hf:meta-llama--Llama-2-70b-hf",
    "hf:distilbert--distilbert-base-uncased, hf:google-bert--bert-base-uncased",
    "hf:black-forest-labs--FLUX.1-Canny-dev-lora, hf:black-forest-labs--FLUX.1-dev",
    "hf:prompthero--openjourney, hf:runwayml--stable-diffusion-v1-5"
  })
  void itsWeightsComeFrom(String child, String ancestor) {
    assertThat(landmarks.holds(child + " stm:weightsFrom+ " + ancestor)).isTrue();
  }

  @Test
  void alpacasDataWereWrittenByTextDavinci003() {
    assertThat(landmarks.holds("hfd:tatsu-lab--alpaca stm:generatedBy art:text-davinci-003")).isTrue();
    assertThat(landmarks.holds("art:text-davinci-003 stm:declaredLicense lic:OpenAI-ToS")).isTrue();
  }

  @Test
  void theFirstDollyRestsOnTextDavinci003AndTheSecondDoesNot() {
    assertThat(landmarks.holds("hf:databricks--dolly-v1-6b stm:derivedFrom+ art:text-davinci-003")).isTrue();
    assertThat(landmarks.holds("hf:databricks--dolly-v2-12b stm:derivedFrom+ art:text-davinci-003")).isFalse();
  }

  @Test
  void zephyrsDataWereWrittenByGpt4() {
    assertThat(
            landmarks.holds(
                "hf:HuggingFaceH4--zephyr-7b-beta stm:trainedOn/stm:adaptedFrom*/stm:generatedBy art:GPT-4"))
        .isTrue();
  }

  @Test
  void theDistilledLlamaIsTaggedMitAndStandsOnALlamaLicense() {
    assertThat(
            landmarks.holds(
                """
                hf:deepseek-ai--DeepSeek-R1-Distill-Llama-70B stm:declaredLicense spdx:MIT ;
                  stm:fineTunedFrom/stm:declaredLicense lic:Llama-3.3 ; stm:distilledFrom hf:deepseek-ai--DeepSeek-R1
                """))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "art:OpenTofu, art:Terraform, spdx:MPL-2.0",
    "art:OpenBao, art:Vault, spdx:MPL-2.0",
    "art:Valkey, art:Redis, spdx:BSD-3-Clause",
    "art:OpenSearch, art:Elasticsearch, spdx:Apache-2.0",
    "art:Apache-Pekko, art:Akka, spdx:Apache-2.0"
  })
  void theForkStartsFromAVersionUnderItsOldLicense(String fork, String project, String license) {
    var fact =
        """
        FORK stm:forkedFrom ?version . PROJECT stm:declaredLicense ?now FILTER (?now != LICENSE)
        ?version <http://purl.org/dc/terms/isVersionOf> PROJECT ; stm:declaredLicense LICENSE
        """
            .replace("FORK", fork)
            .replace("PROJECT", project)
            .replace("LICENSE", license);
    assertThat(landmarks.holds(fact)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"art:CentOS-Linux", "art:Rocky-Linux", "art:AlmaLinux", "art:Oracle-Linux"})
  void itIsRebuiltFromRedHatsSources(String distribution) {
    assertThat(landmarks.holds(distribution + " stm:rebuiltFrom art:RHEL")).isTrue();
  }

  @Test
  void theDeletedStableDiffusionIsAnArtifactOfItsOwn() {
    assertThat(landmarks.holds("hf:runwayml--stable-diffusion-v1-5 a stm:Model")).isTrue();
    assertThat(landmarks.holds("?other stm:formerHubId \"runwayml/stable-diffusion-v1-5\"")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "gpt2, hf:openai-community--gpt2",
    "bert-base-uncased, hf:google-bert--bert-base-uncased",
    "roberta-base, hf:FacebookAI--roberta-base",
    "t5-small, hf:google-t5--t5-small",
    "meta-llama/Meta-Llama-3.1-8B, hf:meta-llama--Llama-3.1-8B",
    "squad, hfd:rajpurkar--squad"
  })
  void anOldNameLeadsToTheRepositoryOfToday(String name, String artifact) {
    assertThat(landmarks.holds(artifact + " stm:formerHubId \"" + name + "\"")).isTrue();
  }
}
