package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.Explanation.Finding;
import org.w3id.stemma.reasoner.Explanation.Origin;
import org.w3id.stemma.reasoner.Explanation.Witness;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyTest {
  private final Law law = Law.read(Knowledge.graph());
  private final Graph graph =
      Given.graph(
          """
          art:mix a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:mergedFrom art:chat, art:base, art:gone .
          art:chat a stm:Model ; stm:fineTunedFrom art:base .
          art:base a stm:Model ; stm:declaredLicense lic:Llama-2, lic:nobody-read-this .
          art:elsewhere a stm:Model ; stm:declaredLicense lic:Gemma .
          """);

  private Explanation why() {
    return Why.explain(graph, law, Given.art("mix"));
  }

  private static Finding finding(Explanation why, String clause) {
    return why.findings().stream().filter(f -> f.clause().endsWith("/" + clause)).findFirst().orElseThrow();
  }

  @Test
  void everyWayFromEveryOriginIsTold() {
    Finding threshold = finding(why(), "Llama-2.mauThreshold");
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
  void whatIsNotKnownUpstreamIsNamed() {
    Explanation why = why();
    assertThat(why.undeclared()).extracting(iri -> iri.replaceAll(".*/", "")).containsExactly("chat", "gone");
    assertThat(why.unread()).extracting(iri -> iri.replaceAll(".*/", "")).containsExactly("nobody-read-this");
    assertThat(why.missing()).extracting(iri -> iri.replaceAll(".*/", "")).containsExactly("gone");
    assertThat(why.ancestors()).isEqualTo(3);
  }

  @Test
  void anArtifactThatNobodyKnowsHasNothingToExplain() {
    Explanation why = Why.explain(graph, law, Given.art("nowhere"));
    assertThat(why.findings()).isEmpty();
    assertThat(why.missing()).hasSize(1);
  }

  @Test
  void everyWitnessRechecksAndAForgedOneDoesNot() {
    int checked = 0;
    for (Finding finding : why().findings()) {
      for (Origin origin : finding.origins()) {
        for (Witness witness : origin.witnesses()) {
          assertThat(Why.recheck(law, finding, origin, witness)).isEqualTo(OptionalInt.of(witness.certainty()));
          var forged = new Witness(witness.effect(), witness.certainty() % 4 + 1, witness.steps());
          assertThat(Why.recheck(law, finding, origin, forged)).isEmpty();
          assertThat(Why.recheck(law, finding, origin, new Witness("Binds", 1, List.of()))).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(30);
  }

  @Test
  void anExplanationSurvivesJson() throws Exception {
    var mapper = new ObjectMapper();
    Explanation why = why();
    assertThat(mapper.readValue(mapper.writeValueAsString(why), Explanation.class)).isEqualTo(why);
  }
}
