package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Control and time: right answers on the knowledge that comes with Stemma.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class ControlMissionTest {
  private final EmbeddedKnowledge knowledge;

  ControlMissionTest(EmbeddedKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Test
  void fiveWereAboveTheThresholdOfLlama2OnTheDayOfItsRelease() {
    assertThat(mayNotUse("lic:Llama-2", "above"))
        .containsOnly("agent:Google", "agent:Tencent", "agent:ByteDance", "agent:Telegram", "agent:Snap");
    assertThat(mayNotUse("lic:Llama-2", "near")).containsExactly("agent:Baidu", "agent:Kuaishou");
    assertThat(mayNotUse("lic:Llama-2", "not known"))
        .containsExactlyInAnyOrder("agent:Apple", "agent:Microsoft", "agent:Samsung-Electronics", "agent:LinkedIn");
  }

  @Test
  void eachNumberHasItsClauseItsDayAndItsSource() {
    String[] columns = {"threshold", "clause", "clauseNumber", "measured", "source"};
    assertThat(knowledge.rows("who-may-not-use", Map.of("license", "lic:Llama-2"), columns))
        .allSatisfy(row -> assertThat(row).startsWith("700000000|clause:Llama-2.mauThreshold|2|20"))
        .allSatisfy(row -> assertThat(row).matches(".*[|]https?://[^|]+"));
    assertThat(knowledge.rows("who-may-not-use", Map.of("license", "lic:Llama-2"), "organization", "value", "measured", "toConfirm"))
        .contains(
            "agent:Google|2000000000|2023-05-10|false",
            "agent:Tencent|1327000000|2023-06-30|false",
            "agent:Snap|750000000|2023-02-16|false",
            "agent:Kuaishou|673300000|2023-06-30|false");
  }

  @Test
  void theAffiliatesOfGoogleShareItsFate() {
    assertThat(knowledge.rows("who-may-not-use", Map.of("license", "lic:Llama-2"), "organization", "affiliates"))
        .filteredOn(row -> row.startsWith("agent:Google|"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("Alphabet", "Google DeepMind"));
  }

  @Test
  void whoWasBelowInJuly2023WasAboveInApril2025() {
    assertThat(mayNotUse("lic:Llama-4", "above")).contains("agent:Kuaishou", "agent:Baidu").doesNotContain("agent:Meta");
    assertThat(mayNotUse("lic:Tongyi-Qianwen-2023", "above")).contains("agent:Meta", "agent:Pinterest");
  }

  @Test
  void theLinesThatWereCrossedAreToldByYear() {
    String[] columns = {"year", "direction", "artifact", "before", "after"};
    assertThat(knowledge.rows("relicensings-away-from-osi", Map.of(), columns))
        .contains(
            "2018|away|art:MongoDB|AGPL-3.0-only|SSPL-1.0",
            "2019|away|art:CockroachDB|Apache-2.0|BUSL-1.1",
            "2021|away|art:Airbyte|MIT|Elastic-2.0",
            "2023|away|art:Terraform|MPL-2.0|BUSL-1.1",
            "2023|towards|hf:facebook--dinov2-base|CC-BY-NC-4.0|Apache-2.0",
            "2024|towards|hf:01-ai--Yi-34B|Yi-2.1|Apache-2.0",
            "2024|towards|hf:microsoft--phi-2|Microsoft-Research|MIT",
            "2025|towards|art:mergekit|BUSL-1.1|LGPL-3.0-only")
        .doesNotHaveDuplicates();
    assertThat(knowledge.rows("relicensings-away-from-osi", Map.of(), "artifact", "changed", "direction"))
        .contains(
            "art:Elasticsearch|2021-01-14|away",
            "art:Elasticsearch|2024-08|towards",
            "art:Redis|2024-03-20|away",
            "art:Redis|2025-05-01|towards");
  }

  @Test
  void fromOneApprovedLicenseToAnotherIsNoCrossing() {
    List<String> crossed = knowledge.rows("relicensings-away-from-osi", Map.of(), "artifact");
    List<String> changed = knowledge.rows("license-changes", Map.of(), "artifact");
    List<String> stayed = List.of("art:MinIO", "art:Grafana", "art:Synapse", "art:Forgejo", "art:Llama-line");
    assertThat(changed).containsAll(stayed);
    assertThat(crossed).doesNotContainAnyElementsOf(stayed);
  }

  @Test
  void theCountOfAYearIsThatOfItsRows() {
    List<String> counts = knowledge.rows("relicensings-away-from-osi", Map.of(), "year", "direction", "ofThatYear");
    assertThat(counts)
        .allSatisfy(
            row -> {
              String group = row.substring(0, row.lastIndexOf('|') + 1);
              long rows = counts.stream().filter(other -> other.startsWith(group)).count();
              assertThat(row).isEqualTo(group + rows);
            });
  }

  @Test
  void llamaGrewABadgeAndANameAndLostItsBanOnTraining() {
    assertThat(differs("lic:Llama-2", "lic:Llama-3"))
        .contains(
            "term:badge|says||says it",
            "term:badge|text||Built with Meta Llama 3",
            "term:namePrefix|word||Llama 3",
            "term:noTrainOnOutputs|exceptFamily|Llama 2|Meta Llama 3");
    assertThat(differs("lic:Llama-3", "lic:Llama-3.1"))
        .contains(
            "term:noTrainOnOutputs|says|says it|",
            "term:noTrainWithMaterial|says|says it|",
            "term:namePrefix|evenFromOutputs|no (materials only)|yes",
            "term:badge|text|Built with Meta Llama 3|Built with Llama");
    assertThat(differs("lic:Llama-3.1", "lic:Llama-3.2"))
        .contains(
            "term:territory|says||says it", "term:territory|exclude||EU", "term:territory|condition||multimodal models only");
    assertThat(differs("lic:Llama-3", "lic:Llama-3")).isEmpty();
  }

  @Test
  void theTimelineOfLlama2EndsWithItsSuccessors() {
    assertThat(knowledge.rows("timeline-of-a-license", Map.of("license", "lic:Llama-2"), "day", "event", "about"))
        .contains("2023-07-18|adopted|hf:meta-llama--Llama-2-7b-hf", "2024-04-18|left|art:Llama-line")
        .containsSubsequence(
            "2023-07-18|takes effect|lic:Llama-2",
            "2024-04-18|takes effect|lic:Llama-3",
            "2024-07-23|takes effect|lic:Llama-3.1",
            "2024-09-25|takes effect|lic:Llama-3.2",
            "2024-12-06|takes effect|lic:Llama-3.3",
            "2025-04-05|takes effect|lic:Llama-4");
  }

  @Test
  void hashiCorpLedRelicensedAndPassedToIbm() {
    assertThat(knowledge.rows("timeline-of-an-organization", Map.of("organization", "agent:HashiCorp"), "day", "event", "other"))
        .containsSubsequence(
            "2014-07-28|begins to lead|art:Terraform",
            "2023-08-10|licenses anew|art:Terraform",
            "2023-08-10|licenses anew|art:Vault",
            "2025-02-27|passes to|agent:IBM");
    assertThat(knowledge.rows("timeline-of-an-organization", Map.of("organization", "agent:IBM"), "event", "other"))
        .contains("takes over|agent:Red-Hat", "takes over|agent:HashiCorp", "takes over|agent:Confluent");
  }

  @Test
  void theAgentsProtocolPassedToAFoundation() {
    assertThat(knowledge.rows("who-controls-over-time", Map.of("artifact", "art:Model-Context-Protocol"), "steward", "from", "until"))
        .containsExactly("agent:Anthropic|2024-11-25|2025-12-09", "agent:Agentic-AI-Foundation|2025-12-09|-");
  }

  private List<String> mayNotUse(String license, String standing) {
    return knowledge.rows("who-may-not-use", Map.of("license", license), "standing", "organization").stream()
        .filter(row -> row.startsWith(standing + "|"))
        .map(row -> row.substring(standing.length() + 1))
        .toList();
  }

  private List<String> differs(String first, String second) {
    String[] columns = {"term", "aspect", "onlyFirst", "onlySecond"};
    return knowledge.rows("what-differs-between-license-versions", Map.of("first", first, "second", second), columns);
  }
}
