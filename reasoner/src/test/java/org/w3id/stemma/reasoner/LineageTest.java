package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

class LineageTest {
  private static List<String> edges(String turtle) {
    Lineage lineage = Given.lineage(Given.graph(turtle));
    var edges = new ArrayList<String>();
    for (int child = 0; child < lineage.size(); child++) {
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        edges.add(
            lineage.node(child).getLocalName() + " " + lineage.kind(edge) + " "
                + lineage.node(lineage.parent(edge)).getLocalName() + " " + lineage.certainty(edge));
      }
    }
    return edges;
  }

  @Test
  void superpropertiesBesideALeafAreNoEdgesOfTheirOwn() {
    assertThat(edges("art:a stm:derivedFrom art:b ; stm:weightsFrom art:b ; stm:distilledFrom art:b ."))
        .containsExactly("a DISTILLED b 1");
  }

  @Test
  void weightsTakenInAWayNotStatedAreLessSure() {
    assertThat(edges("art:a stm:weightsFrom art:b, art:c ; stm:derivedFrom art:b, art:c ; stm:adapterFor art:c ."))
        .containsExactlyInAnyOrder("a UNTYPED b 2", "a ADAPTER c 1");
  }

  @Test
  void anEdgeIsAsCertainAsTheSurestDerivationSays() {
    assertThat(
            edges(
                """
                art:a stm:fineTunedFrom art:b ; stm:derivation art:d1, art:d2 .
                art:d1 stm:parent art:b ; stm:relation stm:fineTunedFrom ; stm:certainty 3 .
                art:d2 stm:parent art:b ; stm:relation stm:fineTunedFrom ; stm:certainty 2 .
                """))
        .containsExactly("a FINE_TUNED b 2");
  }

  @Test
  void aTestSetIsNoParentAndNobodyDescendsFromItself() {
    assertThat(edges("art:a stm:testedOn art:b ; stm:fineTunedFrom art:a .")).isEmpty();
  }

  @Test
  void anOddCertaintyIsRefusedByName() {
    assertThatThrownBy(() -> edges("art:d stm:certainty \"sure\" .")).hasMessageContaining("sure").hasMessageContaining("artifact/d");
  }

  @Test
  void severalLicensesAllApplyAndAChoiceIsOneOffer() {
    Lineage lineage =
        Given.lineage(
            Given.graph(
                """
                art:a stm:declaredLicense spdx:MIT, [ a stm:LicenseChoice ; stm:alternative spdx:ISC, lic:x ] .
                art:b a stm:Model ; stm:licenseStatement art:s . art:s stm:statedAs "other" .
                """));
    Declaration declaration = lineage.declaration(lineage.artifact(Given.art("a")));
    assertThat(declaration.offers()).hasSize(2);
    assertThat(declaration.licenses()).hasSize(3);
    int silent = lineage.artifact(Given.art("b"));
    assertThat(lineage.declaration(silent).isEmpty()).isTrue();
    assertThat(lineage.stated(silent)).isTrue();
    assertThat(lineage.facts(silent).truth(Fact.UNDECLARED)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aStatementMayBeTheFirstThatIsHeardOfAnArtifact() {
    var builder = Lineage.builder();
    for (int i = 0; i < 200; i++) {
      builder.add(Triple.create(Given.art("a" + i), Stm.licenseStatement, Given.art("s" + i)));
    }
    Lineage lineage = builder.build();
    assertThat(lineage.size()).isEqualTo(200);
    for (int i = 0; i < 200; i++) {
      assertThat(lineage.stated(lineage.artifact(Given.art("a" + i)))).isTrue();
    }
  }

  @Test
  void tasksTellTheKindOfModelOrNothing() {
    Lineage lineage =
        Given.lineage(
            Given.graph(
                """
                art:chat a stm:Model ; stm:task "text-generation" .
                art:image a stm:Model ; stm:task "text-to-image" .
                art:embedder a stm:Model ; stm:task "feature-extraction" .
                art:data a stm:Dataset .
                """));
    assertThat(facts(lineage, "chat")).containsExactly(Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertThat(facts(lineage, "image")).containsExactly(Truth.FALSE, Truth.TRUE, Truth.TRUE);
    assertThat(facts(lineage, "embedder")).containsExactly(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    assertThat(facts(lineage, "data")).containsExactly(Truth.FALSE, Truth.FALSE, Truth.FALSE);
  }

  private static List<Truth> facts(Lineage lineage, String name) {
    var facts = lineage.facts(lineage.artifact(Given.art(name)));
    return List.of(facts.truth(Fact.LLM), facts.truth(Fact.OTHER_MODEL), facts.truth(Fact.TEXT_TO_IMAGE));
  }
}
