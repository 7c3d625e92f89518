package org.w3id.stemma.reasoner.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Ancestry;
import org.w3id.stemma.reasoner.why.Trials.Aim;

/// What is told of cures, over random lineages under real licenses, against all sets tried one by one.
class CureProperties {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final Node FREE = FreeLicense.in(LAW);
  private static final List<String> LICENSES =
      List.of(
          "", "", "spdx:MIT", "spdx:Apache-2.0", "spdx:CC-BY-NC-4.0", "spdx:CC-BY-SA-4.0", "spdx:GPL-3.0-only", "lic:Llama-2",
          "lic:BLOOM-RAIL-1.0", "lic:Gemma", "lic:nobody-read-this");
  private static final List<String> EDGES =
      List.of("fineTunedFrom", "mergedFrom", "trainedOn", "quantizedFrom", "distilledFrom", "generatedBy", "adapterFor");

  /// Artifacts `a0` and up, each descending from later ones only.
  private static Graph graph(Random random, int size) {
    var lines = new StringBuilder();
    for (int artifact = 0; artifact < size; artifact++) {
      lines.append("art:a").append(artifact).append(" a stm:Model .\n");
      String license = LICENSES.get(random.nextInt(LICENSES.size()));
      if (!license.isEmpty()) {
        lines.append("art:a").append(artifact).append(" stm:declaredLicense ").append(license).append(" .\n");
      }
      for (int parent = artifact + 1; parent < size; parent++) {
        if (random.nextInt(size) < 2) {
          lines.append("art:a").append(artifact).append(" stm:").append(EDGES.get(random.nextInt(EDGES.size()))).append(" art:a").append(parent).append(" .\n");
        }
      }
    }
    return Lines.graph(lines.toString());
  }

  @Property(tries = 60)
  void theSmallestSetsAreThoseThatTryingAllFinds(@ForAll long seed) {
    var random = new Random(seed);
    Graph graph = graph(random, 2 + random.nextInt(6));
    Node artifact = Lines.art("a0");
    var purpose = List.of(Purpose.values()).get(random.nextInt(Purpose.values().length));
    var aim = new Aim(purpose, List.of(Reading.values()).get(random.nextInt(3)));
    Question question = Question.of(artifact).on(purpose).in(aim.reading());
    var facts = new Supposed(Ancestry.of(graph, List.of(artifact), () -> {}).facts());
    var trials = new Trials(LAW, FREE, facts, question, () -> {});
    if (trials.isClearIfExchanged(Set.of(), aim)) {
      return;
    }

    Set<Node> origins = origins(trials, aim);

    assertThat(Cures.of(trials, aim, 12).sets().stream().map(Set::copyOf)).containsExactlyInAnyOrderElementsOf(smallest(trials, aim, origins));
    assertThat(Cures.of(trials, aim, 0).sets().stream().map(Set::copyOf))
        .as("with what is needed found first")
        .containsExactlyInAnyOrderElementsOf(smallest(trials, aim, origins));
  }

  /// By their definition: alone, or with one other, the verdict is not clear.
  private static Set<Node> origins(Trials trials, Aim aim) {
    Set<Node> alone = new HashSet<>();
    Set<Node> together = new HashSet<>();
    for (Node one : trials.lineage()) {
      if (!trials.isClearIfOnly(Set.of(one), aim)) {
        alone.add(one);
      }
    }
    for (Node one : trials.lineage()) {
      for (Node other : trials.lineage()) {
        if (!one.equals(other) && !alone.contains(one) && !alone.contains(other) && !trials.isClearIfOnly(Set.of(one, other), aim)) {
          together.add(one);
          together.add(other);
        }
      }
    }
    alone.addAll(together);
    return alone;
  }

  private static List<Set<Node>> smallest(Trials trials, Aim aim, Set<Node> origins) {
    List<Set<Node>> sets = List.of(Set.of());
    for (int size = 1; size <= Cures.MOST; size++) {
      var larger = new ArrayList<Set<Node>>();
      for (Set<Node> set : sets) {
        for (Node origin : origins) {
          Set<Node> more = new HashSet<>(set);
          if (more.add(origin) && !larger.contains(more)) {
            larger.add(more);
          }
        }
      }
      List<Set<Node>> cures = larger.stream().filter(set -> trials.isClearIfExchanged(set, aim)).toList();
      if (!cures.isEmpty()) {
        return cures;
      }
      sets = larger;
    }
    return List.of();
  }
}
