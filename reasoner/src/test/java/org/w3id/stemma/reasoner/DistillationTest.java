package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.reasoner.lineage.Distillation;
import org.w3id.stemma.reasoner.lineage.Lineage;

class DistillationTest {
  private static List<String> inferred(String turtle) {
    Lineage lineage = Given.lineage(Given.graph(turtle));
    return Distillation.of(lineage).stream()
        .map(e -> lineage.node(e.student()).getLocalName() + " " + lineage.node(e.teacher()).getLocalName() + " " + e.certainty())
        .toList();
  }

  @Test
  void whoIsTrainedOnDataThatAModelGeneratedIsDistilledFromItAsSurelyAsTheWeakestEdgeOnTheSurestWay() {
    assertThat(
            inferred(
                """
                art:student stm:trainedOn art:filtered, art:raw . art:filtered stm:adaptedFrom art:raw .
                art:raw stm:generatedBy art:teacher ; stm:derivation art:d .
                art:d stm:parent art:teacher ; stm:relation stm:generatedBy ; stm:certainty 2 .
                art:raw stm:adaptedFrom art:filtered .
                """))
        .containsExactly("student teacher 2");
  }

  @Test
  void nobodyIsDistilledFromItselfNorInferredToBeWhatIsStated() {
    assertThat(
            inferred(
                """
                art:self stm:trainedOn art:own . art:own stm:generatedBy art:self .
                art:told stm:trainedOn art:own ; stm:distilledFrom art:self .
                art:tested stm:testedOn art:own .
                """))
        .isEmpty();
  }
}
