package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Stm;

class RulesTest {
  private static final Pattern SINCE = Pattern.compile(" \\(old [^)]*\\)");
  private static final Map<Node, String> EDGES =
      Map.of(
          Stm.fineTunedFrom, "fineTuned",
          Stm.continuedFrom, "continued",
          Stm.adapterFor, "adapter",
          Stm.quantizedFrom, "quantized",
          Stm.convertedFrom, "converted",
          Stm.mergedFrom, "merged",
          Stm.distilledFrom, "distilled",
          Stm.forkedFrom, "forked",
          Stm.rebuiltFrom, "rebuilt");
  private static final Map<Node, String> EFFECTS =
      Map.ofEntries(
          Map.entry(Stm.Binds, "binds"),
          Map.entry(Stm.BindsPart, "bindsPart"),
          Map.entry(Stm.AtUse, "atUse"),
          Map.entry(Stm.PassOn, "passOn"),
          Map.entry(Stm.NameOrLabel, "nameOrLabel"),
          Map.entry(Stm.ServiceDuty, "service"),
          Map.entry(Stm.BarsEdge, "barsEdge"),
          Map.entry(Stm.Latent, "latent"),
          Map.entry(Stm.SameLicenseDuty, "sameLicense"),
          Map.entry(Stm.Grants, "grants"),
          Map.entry(Stm.Relaxes, "relaxes"),
          Map.entry(Stm.Stops, "none"));

  private static final Set<String> HOLDS_MATERIAL =
      Set.of("fineTuned", "continued", "adapter", "quantized", "converted", "merged", "adaptedFrom", "forked", "rebuilt");

  private final Facts facts = new Facts(Knowledge.graph());

  record Row(String behavior, String edge, String effect, String certainty, String condition, String basis) {}

  @Test
  void theRulesExpandToTheTableLineByLine() {
    var table =
        Groundwork.found().rows("knowledge/propagation.csv").stream()
            .map(
                row ->
                    new Row(
                        row.get("behavior"),
                        row.get("edge"),
                        row.get("effect"),
                        row.get("certainty"),
                        row.get("condition"),
                        SINCE.matcher(row.get("basis")).replaceAll("")))
            .map(RulesTest::asDecidedSince)
            .toList();
    List<Row> decided = Stream.concat(table.stream(), Stream.of("contains", "hosts").map(RulesTest::exemption)).toList();
    assertThat(expanded()).containsExactlyInAnyOrderElementsOf(decided);
  }

  /// Decision 26: a ban on training with the material reaches a student only where no clause of the license speaks
  /// of outputs, and an exemption of end users goes with the thresholds from which it exempts.
  private static Row asDecidedSince(Row row) {
    if (row.behavior().equals("endUserExempt") && row.effect().equals("none") && HOLDS_MATERIAL.contains(row.edge())) {
      return exemption(row.edge());
    }
    if (!row.behavior().equals("noTrainWithMaterial") || !row.edge().equals("distilled") || !row.effect().equals("barsEdge")) {
      return row;
    }
    var atoms = new ArrayList<>(List.of(row.condition().split(" and ", -1)));
    atoms.add(1, "license lacks noTrainOnOutputs");
    String why = "; the outputs of the teacher are made with the material, and no clause speaks of them";
    return new Row(row.behavior(), row.edge(), row.effect(), row.certainty(), String.join(" and ", atoms), row.basis() + why);
  }

  private static Row exemption(String edge) {
    return new Row("endUserExempt", edge, "binds", "2", "", "an exemption goes with the thresholds from which it exempts");
  }

  @Test
  void noTwoRulesSayTheSame() {
    List<Row> rows = expanded();
    assertThat(rows).hasSize(1_559).doesNotHaveDuplicates();
    assertThat(facts.instances(Stm.Rule)).hasSizeLessThan(300);
  }

  @Test
  void everyBehaviorHasARuleForEveryEdge() {
    var covered = new HashSet<String>();
    expanded().forEach(row -> covered.add(row.behavior() + " " + row.edge()));
    var edges = new HashSet<String>();
    expanded().forEach(row -> edges.add(row.edge()));
    assertThat(edges).hasSize(14);
    for (Node behavior : facts.instances(Stm.Behavior)) {
      for (String edge : edges) {
        assertThat(covered).contains(Facts.name(behavior) + " " + edge);
      }
    }
  }

  @Test
  void onlyRulesOnWordingOrOnFactsAreCertain() {
    for (Node rule : facts.instances(Stm.Rule)) {
      if (!facts.has(rule, Stm.condition)) {
        assertThat(facts.text(rule, Stm.certainty)).as("%s", rule).isBetween("2", "4");
      }
      assertThat(facts.text(rule, Stm.certainty)).isBetween("1", "4");
      assertThat(facts.text(rule, Stm.basis)).isNotBlank();
    }
  }

  private List<Row> expanded() {
    var rows = new ArrayList<Row>();
    for (Node rule : facts.instances(Stm.Rule)) {
      for (Node behavior : facts.objects(rule, Stm.behaves)) {
        for (Node edge : facts.objects(rule, Stm.edge)) {
          rows.add(row(rule, behavior, edge));
        }
      }
    }
    return rows;
  }

  private Row row(Node rule, Node behavior, Node edge) {
    Node effect = facts.has(rule, Stm.effect) ? facts.the(rule, Stm.effect) : facts.the(behavior, Stm.carries);
    return new Row(
        Facts.name(behavior),
        EDGES.getOrDefault(edge, Facts.name(edge)),
        EFFECTS.getOrDefault(effect, Facts.name(effect)),
        facts.text(rule, Stm.certainty),
        facts.text(rule, Stm.condition),
        facts.text(rule, Stm.basis));
  }
}
