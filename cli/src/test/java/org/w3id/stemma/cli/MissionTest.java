package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The questions that Stemma is there to answer, on the knowledge that comes with it.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class MissionTest {
  private static final String ALPACA = "hf:tatsu-lab--alpaca-7b-wdiff";

  private final EmbeddedKnowledge knowledge;

  MissionTest(EmbeddedKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Test
  void llama2BreaksFourPointsEachByAClauseReadInItsText() {
    assertThat(
            knowledge.rows(
                "osd-points-a-license-breaks",
                Map.of("license", "lic:Llama-2"),
                "number", "result", "term", "clauseNumber", "evidence"))
        .containsExactly(
            "5|stm:Fails|term:mauThreshold|2|stm:TextRead",
            "6|stm:Fails|term:acceptableUse|1(b)(iv)|stm:TextRead",
            "6|stm:Fails|term:field:medical|AUP 1(d)|stm:TextRead",
            "6|stm:Fails|term:field:military|AUP 2(a)|stm:TextRead",
            "6|stm:Fails|term:noTrainOnOutputs|1(b)(v)|stm:TextRead",
            "6|stm:Fails|term:noTrainWithMaterial|1(b)(v)|stm:TextRead",
            "7|stm:Fails|term:nonTransferable|1(a)|stm:TextRead",
            "8|stm:Unsettled|term:noTrainOnOutputs|1(b)(v)|stm:TextRead",
            "8|stm:Unsettled|term:noTrainWithMaterial|1(b)(v)|stm:TextRead");
    assertThat(knowledge.rows("osd-points-a-license-breaks", Map.of("license", "lic:Llama-2"), "readIn"))
        .allSatisfy(where -> assertThat(where).contains("llama-2-license-2023"));
  }

  @Test
  void whatLlama2AllowsDependsOnItsUsersAndEachPurposeNamesItsClause() {
    assertThat(knowledge.rows("what-a-license-allows", Map.of("license", "lic:Llama-2"), "purpose", "outcome", "dependsOn", "evidence"))
        .containsExactly(
            "stm:internalUse|stm:Conditional|users|stm:TextRead",
            "stm:commercialUse|stm:Conditional|users|stm:TextRead",
            "stm:modification|stm:Conditional|users|stm:TextRead",
            "stm:redistribution|stm:Conditional|users|stm:TextRead",
            "stm:hosting|stm:Conditional|users|stm:TextRead",
            "stm:outputUse|stm:Conditional|users|stm:TextRead",
            "stm:trainingOnOutputs|stm:Conditional|product, users|stm:TextRead");
    assertThat(knowledge.rows("what-a-license-allows", Map.of("license", "lic:Llama-2"), "clauses"))
        .allSatisfy(clauses -> assertThat(clauses).contains("Llama-2.mauThreshold"));
  }

  @Test
  void aNonCommercialLicenseIsNotAmongThoseThatAllowCommercialUse() {
    List<String> allowing = knowledge.rows("licenses-that-allow", Map.of("purpose", "stm:commercialUse"), "license", "outcome");
    assertThat(allowing)
        .contains("spdx:MIT|stm:Allowed", "spdx:Apache-2.0|stm:Allowed", "lic:Llama-2|stm:Conditional")
        .noneMatch(row -> row.startsWith("spdx:CC-BY-NC-") || row.startsWith("lic:LLaMA-1|"))
        .doesNotHaveDuplicates();
    assertThat(allowing.getFirst()).endsWith("|stm:Allowed");
    assertThat(allowing.getLast()).endsWith("|stm:Conditional");
  }

  @Test
  void whatALicenseAllowsIsAPropertyOfTheLicenseInEveryReading() {
    assertThat(
            knowledge.ask(
                """
                SELECT ?reading ?outcome
                { GRAPH ?reading { spdx:CC-BY-NC-4.0 stm:commercialUse ?outcome } } ORDER BY ?reading
                """))
        .containsExactly("graph:lenient|stm:Prohibited", "graph:mainstream|stm:Prohibited", "graph:strict|stm:Prohibited");
  }

  @Test
  void anApprovedLicenseBreaksNone() {
    assertThat(
            knowledge.ask(
                "SELECT ?license ?criterion { ?license stm:osiApproved true ; stm:fails ?criterion . ?criterion stm:standard stm:OSD }"))
        .isEmpty();
  }

  @Test
  void alpacaIsBoundByItsOwnLicenseAndByLlamaWhileOpenAiIsContested() {
    assertThat(List.copyOf(new TreeSet<>(bindsAlpaca("force", "license", "origin", "how"))))
        .containsExactly(
            "binds|lic:LLaMA-1|art:LLaMA-7B|from this ancestor",
            "binds|spdx:CC-BY-NC-4.0|hf:tatsu-lab--alpaca-7b-wdiff|declared by itself",
            "binds|spdx:CC-BY-NC-4.0|hfd:tatsu-lab--alpaca|declared by this ancestor too",
            "contested|lic:OpenAI-ToS|art:text-davinci-003|from this ancestor",
            "contested|spdx:CC-BY-SA-3.0|art:Wikipedia|from this ancestor",
            "contested|spdx:ODC-By-1.0|hfd:allenai--c4|from this ancestor");
  }

  @Test
  void eachTermThatBindsAlpacaStandsInAClause() {
    assertThat(bindsAlpaca("force", "kind", "term", "clauseNumber", "origin"))
        .contains(
            "binds|stm:Limit|term:nonCommercial|1(i), 2(a)(1)(A), (B)|" + ALPACA,
            "binds|stm:Duty|term:attribution|3(a)(1)(A)(i), (v)|" + ALPACA,
            "binds|stm:Limit|term:nonCommercial|2(a)(i)|art:LLaMA-7B",
            "binds|stm:Limit|term:noProduction|2(a)(i)|art:LLaMA-7B",
            "binds|stm:Limit|term:researchOnly|1(a)|art:LLaMA-7B",
            "contested|stm:Limit|term:noTrainOnOutputs|2(c)(iii)|art:text-davinci-003")
        .doesNotHaveDuplicates();
    assertThat(bindsAlpaca("clauseNumber", "evidence", "readIn", "origin", "license", "source"))
        .allSatisfy(row -> assertThat(row.split("\\|")).doesNotContain("-"))
        .allSatisfy(row -> assertThat(row).contains("|https://"));
  }

  @Test
  void neitherAPermissionNorANegatedClauseBinds() {
    assertThat(bindsAlpaca("kind")).isSubsetOf("stm:Limit", "stm:Threshold", "stm:Duty", "stm:Consequence");
    List<String> negated = knowledge.ask("SELECT ?clause { ?clause stm:polarity stm:Negated }");
    assertThat(negated).isNotEmpty();
    assertThat(bindsAlpaca("clause")).doesNotContainAnyElementsOf(negated);
  }

  @Test
  void aChangeOfLicenseHasADayBothLicensesAndASource() {
    assertThat(knowledge.rows("license-changes", Map.of(), "artifact", "changed", "before", "after"))
        .contains(
            "art:MongoDB|2018-10-16|spdx:AGPL-3.0-only|spdx:SSPL-1.0",
            "art:Terraform|2023-08-10|spdx:MPL-2.0|spdx:BUSL-1.1",
            "art:Vault|2023-08-10|spdx:MPL-2.0|spdx:BUSL-1.1",
            "art:Grafana|2021-04-20|spdx:Apache-2.0|spdx:AGPL-3.0-only",
            "art:mergekit|2025-10-31|spdx:BUSL-1.1|spdx:LGPL-3.0-only",
            "hf:facebook--dinov2-base|2023-08-31|spdx:CC-BY-NC-4.0|spdx:Apache-2.0",
            "hf:01-ai--Yi-34B|2023-11-23|lic:Yi-1.0|lic:Yi-2.1",
            "hf:01-ai--Yi-34B|2024-05-30|lic:Yi-2.1|spdx:Apache-2.0")
        .doesNotHaveDuplicates();
    assertThat(knowledge.rows("license-changes", Map.of(), "beforeWords", "afterWords", "beforeSource", "source"))
        .allSatisfy(row -> assertThat(row.split("\\|")).doesNotContain("-", "").hasSize(4))
        .allSatisfy(row -> assertThat(row).matches(".*[|]https?://[^|]+"));
  }

  @Test
  void aLicenseOfUnknownTextIsToldInTheWordsOfItsSource() {
    assertThat(knowledge.rows("license-changes", Map.of(), "artifact", "changed", "before", "beforeWords", "after"))
        .contains(
            "art:Text-Generation-Inference|2024-04-08|-|Hugging Face Optimized Inference License 1.0 (HFOIL 1.0)|spdx:Apache-2.0",
            "hf:tiiuae--falcon-7b|2023-05-31|lic:Falcon-LLM-TII-1.0|Falcon-LLM-TII-1.0|spdx:Apache-2.0",
            "hf:tiiuae--falcon-40b|2023-05-31|lic:Falcon-LLM-TII-1.0|Falcon-LLM-TII-1.0|spdx:Apache-2.0",
            "hf:microsoft--phi-2|2024-01|lic:Microsoft-Research|Microsoft-Research|spdx:MIT");
  }

  @Test
  void redisAndElasticWentAndCameBackByWayOfAChoice() {
    assertThat(changesOf("art:Redis"))
        .satisfiesExactly(
            back -> assertThat(back).startsWith("2025-05-01|").satisfies(offers("RSALv2", "SSPL-1.0", "AGPL-3.0-only")),
            away -> assertThat(away).startsWith("2024-03-20|BSD-3-Clause|").satisfies(offers("RSALv2", "SSPL-1.0")));
    assertThat(changesOf("art:Elasticsearch"))
        .satisfiesExactly(
            back -> assertThat(back).startsWith("2024-08|").satisfies(offers("Elastic-2.0", "SSPL-1.0", "AGPL-3.0-only")),
            away -> assertThat(away).startsWith("2021-01-14|Apache-2.0|").satisfies(offers("Elastic-2.0", "SSPL-1.0")));
  }

  @Test
  void kubernetesWentFromGoogleToItsFoundation() {
    assertThat(knowledge.rows("who-controls-over-time", Map.of("artifact", "art:Kubernetes"), "steward", "from", "until", "owner"))
        .containsExactly("agent:Google|2014-06|2015-07-21|-", "agent:CNCF|2015-07-21|-|-");
    assertThat(knowledge.rows("who-controls-over-time", Map.of("artifact", "art:Kubernetes"), "source"))
        .allSatisfy(source -> assertThat(source).startsWith("https://"));
  }

  @Test
  void centosCameToRedHatAndSoToIbm() {
    assertThat(
            knowledge.rows(
                "who-controls-over-time",
                Map.of("artifact", "art:CentOS-Linux"),
                "steward", "from", "until", "owner", "ownedFrom"))
        .containsExactly(
            "agent:CentOS-Project|2004-05|2014-01|-|-", "agent:Red-Hat|2014-01|2024-06-30|agent:IBM|2019-07-09");
    assertThat(knowledge.rows("who-controls-over-time", Map.of("artifact", "art:CentOS-Linux"), "owner", "ownerSource"))
        .last()
        .satisfies(row -> assertThat(row).startsWith("agent:IBM|http"));
  }

  @Test
  void whatWasCalledOpenSourceIsHeldAgainstTheLicenseOfThatDay() {
    assertThat(knowledge.rows("called-open-source-but-not", Map.of(), "artifact", "madeOn", "license", "why"))
        .contains(
            "hf:meta-llama--Llama-2-7b-hf|2023-07-18|lic:Llama-2|breaks the definition",
            "hf:meta-llama--Llama-3.1-405B|2024-07-23|lic:Llama-3.1|breaks the definition",
            "hf:facebook--dinov2-base|2023-04-17|spdx:CC-BY-NC-4.0|breaks the definition",
            "hf:CompVis--stable-diffusion-v1-4|2022-08-22|lic:CreativeML-OpenRAIL-M|breaks the definition",
            "hf:tiiuae--falcon-11B|2024-05-13|lic:Falcon2-TII-1.0|breaks the definition",
            "hf:Qwen--Qwen-72B|2023-11-30|lic:Tongyi-Qianwen-2023|breaks the definition",
            ALPACA + "|2023-03-13|spdx:CC-BY-NC-4.0|breaks the definition")
        .doesNotHaveDuplicates();
    assertThat(knowledge.rows("called-open-source-but-not", Map.of(), "claimant", "words", "source"))
        .allSatisfy(row -> assertThat(row.split("\\|")).doesNotContain("-"));
  }

  @Test
  void whatWasRightlyCalledOpenSourceIsNotAccused() {
    List<String> claimed = knowledge.ask("SELECT DISTINCT ?it { ?it stm:openSourceClaim/stm:claimedAs stm:OpenSource }");
    List<String> right =
        List.of(
            "hf:deepseek-ai--DeepSeek-R1",
            "hf:mistralai--Mistral-7B-v0.1",
            "hf:xai-org--grok-1",
            "hf:openai--whisper-large-v2",
            "art:Elasticsearch",
            "art:Redis",
            "art:OpenTofu",
            "art:Valkey");
    assertThat(claimed).containsAll(right);
    assertThat(knowledge.rows("called-open-source-but-not", Map.of(), "artifact")).doesNotContainAnyElementsOf(right);
    assertThat(knowledge.rows("called-open-source-but-not", Map.of(), "license"))
        .doesNotContainAnyElementsOf(knowledge.ask("SELECT ?license { ?license stm:osiApproved true }"));
  }

  @Test
  void aResponsibleAiLicenseIsNoOpenSourceLicense() {
    assertThat(
            knowledge.ask(
                """
                SELECT DISTINCT ?license ?number
                { hf:bigscience--bloom stm:declaredLicense ?license . ?license stm:fails ?c . ?c stm:standard stm:OSD ; stm:number ?number }
                """))
        .contains("lic:BigScience-RAIL-1.0|6");
  }

  @Test
  void whoDeclaresNothingIsBoundByWhatItWasMadeFrom() {
    assertThat(boundSilently("hf:Gryphe--MythoMax-L2-13b"))
        .containsExactly(
            "term:acceptableUse|1(b)(iv)|lic:Llama-2|hf:meta-llama--Llama-2-13b-hf",
            "term:field:medical|AUP 1(d)|lic:Llama-2|hf:meta-llama--Llama-2-13b-hf",
            "term:field:military|AUP 2(a)|lic:Llama-2|hf:meta-llama--Llama-2-13b-hf",
            "term:mauThreshold|2|lic:Llama-2|hf:meta-llama--Llama-2-13b-hf");
    assertThat(boundSilently("hf:lmsys--vicuna-13b-v1.3"))
        .contains(
            "term:nonCommercial|2(a)(i)|lic:LLaMA-1|art:LLaMA-13B", "term:researchOnly|1(a)|lic:LLaMA-1|art:LLaMA-13B");
  }

  @Test
  void onlyThoseThatDeclareNothingAreListedEachWithASource() {
    List<String> declaring = knowledge.ask("SELECT DISTINCT ?it { ?it stm:declaredLicense ?license }");
    assertThat(knowledge.rows("what-binds-undeclared-descendants", Map.of(), "artifact"))
        .doesNotContainAnyElementsOf(declaring)
        .hasSizeGreaterThan(50);
    assertThat(knowledge.rows("what-binds-undeclared-descendants", Map.of(), "source"))
        .allSatisfy(source -> assertThat(source).startsWith("http"));
  }

  private List<String> bindsAlpaca(String... columns) {
    return knowledge.rows("what-binds-an-artifact", Map.of("artifact", ALPACA), columns);
  }

  private List<String> changesOf(String artifact) {
    return knowledge.rows("license-changes", Map.of(), "artifact", "changed", "beforeWords", "afterWords").stream()
        .filter(row -> row.startsWith(artifact + "|"))
        .map(row -> row.substring(artifact.length() + 1))
        .toList();
  }

  /// That the last cell is a choice between just these.
  private static Consumer<String> offers(String... licenses) {
    return row -> assertThat(row.substring(row.lastIndexOf('|') + 1).split(" or ")).containsExactlyInAnyOrder(licenses);
  }

  private List<String> boundSilently(String artifact) {
    String[] columns = {"artifact", "term", "clauseNumber", "license", "origin"};
    return knowledge.rows("what-binds-undeclared-descendants", Map.of(), columns).stream()
        .filter(row -> row.startsWith(artifact + "|"))
        .map(row -> row.substring(artifact.length() + 1))
        .toList();
  }
}
