package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// Lines of the table that decision 10 reads otherwise.
  private static final Set<String> REPLACED =
      lines(
          """
          modification noProduction prohibits asserted and fact product hit
          redistribution noProduction prohibits asserted and fact product hit
          modification noProduction conditional asserted and fact product unknown
          redistribution noProduction conditional asserted and fact product unknown
          outputUse acceptableUse duty asserted
          trainingOnOutputs acceptableUse duty asserted
          redistribution ownTermsForDerivatives relaxes asserted
          trainingOnOutputs noTrainOnOutputs prohibits asserted and param scope=anyModel and param exceptFamily=no and param exceptNonCommercial=no
          """);

  /// What it says instead, and besides.
  private static final Set<String> SINCE =
      lines(
          """
          modification noProduction prohibits asserted and param acts=no and fact product hit
          redistribution noProduction prohibits asserted and param acts=no and fact product hit
          modification noProduction conditional asserted and param acts=no and fact product unknown
          redistribution noProduction conditional asserted and param acts=no and fact product unknown
          outputUse acceptableUse duty asserted and param acts=no
          trainingOnOutputs acceptableUse duty asserted and param acts=no
          redistribution ownTermsForDerivatives relaxes asserted and artifact kind=derivative
          trainingOnOutputs noTrainOnOutputs prohibits asserted and param scope=anyModel and param exceptFamily=no and param exceptNonCommercial=no and param needs=no
          outputUse useOutputs grants asserted and param basis=use
          modification includeLicense duty asserted and param trigger=modify
          redistribution noShareDerivatives prohibits asserted and artifact kind=any and fact product hit
          redistribution noShareDerivatives conditional asserted and artifact kind=any and fact product unknown
          hosting noShareDerivatives prohibits asserted and license has serviceIsDistribution and artifact kind=any and fact product hit
          hosting noShareDerivatives conditional asserted and license has serviceIsDistribution and artifact kind=any and fact product unknown
          internalUse territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          internalUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          internalUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          commercialUse territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          commercialUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          commercialUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          modification territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          modification territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          modification territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          redistribution territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          redistribution territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          redistribution territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          hosting territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          hosting territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          hosting territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          outputUse territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          outputUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          outputUse territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          trainingOnOutputs territory prohibits asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product hit
          trainingOnOutputs territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory unknown
          trainingOnOutputs territory conditional asserted and param scope=multimodal and artifact kind=any and fact territory hit and fact product unknown
          """);

  private static Set<String> lines(String text) {
    return text.lines().collect(Collectors.toSet());
  }

  private final Facts facts = new Facts(Knowledge.graph());

  record Row(String purpose, String term, String effect, String condition, String note) {
    String line() {
      return String.join(" ", purpose, term, effect, condition);
    }
  }

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
    assertThat(table.stream().map(Row::line)).containsAll(REPLACED);
    assertThat(expanded().stream().filter(row -> !SINCE.contains(row.line())))
        .containsExactlyInAnyOrderElementsOf(table.stream().filter(row -> !REPLACED.contains(row.line())).toList());
  }

  @Test
  void whatWasDecidedSinceTheTableIsThere() {
    assertThat(expanded().stream().map(Row::line)).containsAll(SINCE).doesNotContainAnyElementsOf(REPLACED);
  }

  @Test
  void noTwoRulesSayTheSame() {
    assertThat(expanded()).hasSize(481).doesNotHaveDuplicates();
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
