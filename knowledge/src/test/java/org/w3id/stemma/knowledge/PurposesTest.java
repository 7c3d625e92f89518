package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Stm;

class PurposesTest {
  private static final Map<Node, String> EFFECTS =
      Map.of(
          Stm.Grants, "grants",
          Stm.Prohibited, "prohibits",
          Stm.Conditional, "conditional",
          Stm.AllowedWithDuties, "duty",
          Stm.Relaxes, "relaxes");

  private final Facts facts = new Facts(Knowledge.graph());

  record Row(String purpose, String term, String effect, String condition, String note) {}

  @Test
  void theRulesExpandToTheTableLineByLine() {
    List<Row> table =
        Groundwork.found().rows("knowledge/purposes.csv").stream()
            .map(
                row ->
                    new Row(
                        row.get("purpose"),
                        row.get("term"),
                        row.get("effect"),
                        row.get("condition"),
                        row.get("note")))
            .toList();
    assertThat(expanded()).containsExactlyInAnyOrderElementsOf(table);
  }

  @Test
  void noTwoRulesSayTheSame() {
    assertThat(expanded()).hasSize(454).doesNotHaveDuplicates();
  }

  @Test
  void everyPurposeHasAGrantAndAProhibition() {
    for (Node purpose :
        List.of(
            Stm.internalUse,
            Stm.commercialUse,
            Stm.modification,
            Stm.redistribution,
            Stm.hosting,
            Stm.outputUse,
            Stm.trainingOnOutputs)) {
      assertThat(expanded())
          .anyMatch(row -> row.purpose().equals(Facts.name(purpose)) && row.effect().equals("grants"))
          .anyMatch(row -> row.purpose().equals(Facts.name(purpose)) && row.effect().equals("prohibits"));
    }
  }

  private List<Row> expanded() {
    var rows = new ArrayList<Row>();
    for (Node rule : facts.instances(Stm.PurposeRule)) {
      for (Node term : facts.objects(rule, Stm.term)) {
        for (Node purpose : facts.objects(rule, Stm.purpose)) {
          rows.add(
              new Row(
                  Facts.name(purpose),
                  Facts.name(term),
                  EFFECTS.getOrDefault(facts.the(rule, Stm.effect), "?"),
                  facts.text(rule, Stm.condition),
                  facts.text(rule, Stm.note)));
        }
      }
    }
    return rows;
  }
}
