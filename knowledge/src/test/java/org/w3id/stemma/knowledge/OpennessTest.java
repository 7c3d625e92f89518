package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
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

  @Test
  void theFreeSoftwareDefinitionHasFourFreedomsFromZero() {
    assertThat(facts.subjects(Stm.standard, Stm.FSF).stream().map(node -> facts.text(node, Stm.number)))
        .containsExactlyInAnyOrder("0", "1", "2", "3");
  }

  @Test
  void theComponentsAndTheirClassesAreThoseOfTheTable() {
    record Part(String level, String name, String content, boolean required) {}
    List<Part> table =
        Groundwork.found().rows("knowledge/mof_components.csv").stream()
            .map(
                row ->
                    new Part(
                        "Class" + "I".repeat(Integer.parseInt(row.get("class"))), row.get("component"), row.get("content_type"), row.get("required").equals("True")))
            .toList();
    List<Part> turtle =
        facts.instances(Stm.ComponentType).stream()
            .map(
                type ->
                    new Part(
                        facts.text(type, Stm.requiredIn) + facts.text(type, Stm.optionalIn),
                        facts.text(type, SKOS.notation.asNode()),
                        facts.text(type, Stm.contentType).replace("Content", "").toLowerCase(Locale.ROOT),
                        facts.has(type, Stm.requiredIn)))
            .toList();
    assertThat(turtle).hasSize(17).containsExactlyInAnyOrderElementsOf(table);
  }

  @Test
  void noListOfOpenLicensesNamesOneThatForbidsTradeOrChange() {
    for (Node list : facts.instances(Stm.OpenLicenseList)) {
      assertThat(facts.objects(list, Stm.lists)).isNotEmpty();
      assertThat(facts.objects(list, Stm.lists).stream().map(Facts::name)).noneMatch(id -> id.matches(".*-(NC|ND)(-.*)?"));
    }
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
