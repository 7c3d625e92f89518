package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.effective.Findings;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Ancestry;
import org.w3id.stemma.reasoner.lineage.Lineage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {
  private final Law law = Law.read(Knowledge.graph());
  private final Graph graph =
      Given.graph(
          """
          art:mix a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:mergedFrom art:chat, art:base, art:gone .
          art:chat a stm:Model ; stm:fineTunedFrom art:base .
          art:base a stm:Model ; stm:declaredLicense lic:Llama-2, lic:nobody-read-this .
          art:elsewhere a stm:Model ; stm:declaredLicense lic:Gemma .
          """);

  private static Lineage lineage(Graph graph, String artifact) {
    var builder = Lineage.builder();
    Ancestry.of(graph, List.of(Given.art(artifact)), () -> {}).facts().forEach(builder::add);
    return builder.build();
  }

  private List<Finding> findings(String artifact) {
    Lineage lineage = lineage(graph, artifact);
    return Findings.of(lineage, law, lineage.artifact(Given.art(artifact)), () -> {});
  }

  @Test
  void everyWayFromEveryOriginIsTold() {
    Finding threshold = findings("mix").stream().filter(f -> f.clause().endsWith("/Llama-2.mauThreshold")).findFirst().orElseThrow();
    assertThat(threshold.origins()).hasSize(1);
    assertThat(threshold.origins().getFirst().witnesses())
        .filteredOn(w -> w.effect().equals("Binds"))
        .extracting(w -> w.steps().size())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(threshold.outcomes().getFirst().readings().stream().map(r -> r.reading() + " " + r.standing()))
        .containsExactly("strict binds", "mainstream binds", "lenient advises");
    assertThat(threshold.number()).isEqualTo("2");
    assertThat(threshold.capped()).isFalse();
  }

  @Test
  void anArtifactThatNobodyKnowsHasNothingToExplain() {
    assertThat(findings("nowhere")).isEmpty();
    assertThat(Ancestry.of(graph, List.of(Given.art("nowhere")), () -> {}).missing()).containsExactly(Given.art("nowhere"));
  }

  /// A generation serves what was inferred beside what was stated.
  @Test
  void anEdgeThatWasInferredIsNotTakenForAStatedOne() {
    String stated =
        """
        art:pupil a stm:Model ; stm:trainedOn art:talk .
        art:talk a stm:Dataset ; stm:generatedBy art:teacher .
        art:teacher a stm:Model ; stm:declaredLicense lic:Llama-2 .
        """;
    String inferred =
        """
        art:pupil stm:distilledFrom art:teacher ; stm:weightsFrom art:teacher ; stm:derivedFrom art:teacher ; stm:derivation <urn:d> .
        <urn:d> stm:parent art:teacher ; stm:relation stm:distilledFrom ; stm:certainty 1 ; stm:inferred true .
        """;
    Lineage lineage = lineage(Given.graph(stated + inferred), "pupil");

    assertThat(lineage.edgeCount()).isEqualTo(2);
    assertThat(Findings.of(lineage, law, lineage.artifact(Given.art("pupil")), () -> {}))
        .isEqualTo(Findings.of(lineage(Given.graph(stated), "pupil"), law, lineage.artifact(Given.art("pupil")), () -> {}));
  }

  @Test
  void everyWitnessRechecksAndAForgedOneDoesNot() {
    int checked = 0;
    for (Finding finding : findings("mix")) {
      for (Origin origin : finding.origins()) {
        for (Witness witness : origin.witnesses()) {
          assertThat(Findings.recheck(law, finding, origin, witness)).isEqualTo(OptionalInt.of(witness.certainty()));
          var forged = new Witness(witness.effect(), witness.certainty() % 4 + 1, witness.steps());
          assertThat(Findings.recheck(law, finding, origin, forged)).isEmpty();
          assertThat(Findings.recheck(law, finding, origin, new Witness("Binds", 1, List.of()))).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(30);
  }
}
