package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.ontology.Stm;

class OpennessTest {
  private final Facts facts = new Facts(Knowledge.graph());

  record Row(
      String standard,
      String criterion,
      String term,
      String polarity,
      String condition,
      String result,
      String certainty,
      String note) {}

  @Test
  void theOpenSourceDefinitionHasTenCriteria() {
    assertThat(facts.subjects(Stm.standard, Stm.OSD).stream().map(node -> facts.text(node, Stm.number)))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void theOpenSourceAiDefinitionHasFourFreedomsAndFourParts() {
    assertThat(facts.subjects(Stm.standard, Stm.OSAID).stream().map(OpennessTest::local))
        .containsExactlyInAnyOrder(
            "use", "study", "modify", "share", "dataInformation", "code", "architecture", "parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"osd", "osaid"})
  void theRulesAreThoseOfTheTable(String standard) {
    List<Row> table =
        Groundwork.found().rows("knowledge/" + standard + ".csv").stream()
            .map(
                row ->
                    new Row(
                        row.get("standard"),
                        row.get("criterion"),
                        row.get("term"),
                        row.get("polarity"),
                        row.get("condition"),
                        row.get("result"),
                        row.get("certainty"),
                        row.get("note")))
            .toList();
    List<Row> turtle =
        facts.instances(Stm.OpennessRule).stream()
            .map(this::row)
            .filter(row -> row.standard().equals(standard.toUpperCase(Locale.ROOT)))
            .toList();
    assertThat(turtle).containsExactlyInAnyOrderElementsOf(table);
  }

  @Test
  void everyRuleSpeaksOfATermOrOfAComponent() {
    for (Node rule : facts.instances(Stm.OpennessRule)) {
      assertThat(facts.has(rule, Stm.term) || facts.text(rule, Stm.condition).startsWith("component "))
          .as("%s", rule)
          .isTrue();
      assertThat(facts.instances(Stm.Term)).containsAll(facts.objects(rule, Stm.term));
    }
  }

  private Row row(Node rule) {
    Node criterion = facts.the(rule, Stm.breaks);
    return new Row(
        facts.text(criterion, Stm.standard),
        local(criterion),
        facts.text(rule, Stm.term),
        facts.text(rule, Stm.polarity).toLowerCase(Locale.ROOT),
        facts.text(rule, Stm.condition),
        facts.text(rule, Stm.result).toLowerCase(Locale.ROOT),
        facts.text(rule, Stm.certainty),
        facts.text(rule, Stm.note));
  }

  private static String local(Node criterion) {
    String name = Facts.name(criterion);
    return name.substring(name.indexOf('.') + 1);
  }
}
