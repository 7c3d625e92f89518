package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// The facts that other engines are given say all that they need to find what the reasoner finds.
class MonotoneCoreProperties {
  private record Fact(int node, int manner, int provision) {}

  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.longs().map(seed -> World.random(seed, true));
  }

  @Property(tries = 500)
  void theOneRuleAppliedNaivelyFindsWhatTheReasonerFinds(@ForAll("worlds") World world) {
    Lineage lineage = world.lineage();
    Effective solved = MonotoneCore.solve(lineage, world.law());
    var found = naively(MonotoneCore.of(Effective.of(lineage, world.law())), world.law());
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      assertThat(found.getOrDefault(artifact, Map.of()))
          .as("%s in %s", lineage.node(artifact), world)
          .isEqualTo(words(MonotoneCore.inherited(solved, solved.profile(artifact))));
    }
  }

  private static Map<String, Integer> words(List<Arrival> arrivals) {
    var words = new TreeMap<String, Integer>();
    arrivals.forEach(a -> words.put(a.provision() + " " + a.effect(), a.certainty()));
    return words;
  }

  private static Map<Integer, Map<String, Integer>> naively(MonotoneCore core, Law law) {
    var found = new HashMap<Integer, Map<String, Integer>>();
    for (Fact fact : leastFixpoint(core)) {
      if (fact.node() < core.artifacts() && !MonotoneCore.isPrivy(fact.manner())) {
        String words = law.provision(fact.provision()) + " " + MonotoneCore.effect(fact.manner());
        found
            .computeIfAbsent(fact.node(), artifact -> new TreeMap<>())
            .merge(words, MonotoneCore.certainty(fact.manner()), Math::min);
      }
    }
    return found;
  }

  private static Set<Fact> leastFixpoint(MonotoneCore core) {
    var arrives = new HashSet<Fact>();
    rows(core.seeds()).forEach(seed -> arrives.add(new Fact(seed.get(0), seed.get(1), seed.get(2))));
    var stepsOver = new HashMap<Integer, Map<Integer, Set<Integer>>>();
    rows(core.steps())
        .forEach(
            step ->
                stepsOver
                    .computeIfAbsent(step.get(1), way -> new HashMap<>())
                    .computeIfAbsent(step.get(0), from -> new HashSet<>())
                    .add(step.get(2)));
    boolean grown = true;
    while (grown) {
      var next = new HashSet<Fact>();
      for (List<Integer> edge : rows(core.edges())) {
        Map<Integer, Set<Integer>> over = stepsOver.getOrDefault(edge.get(1), Map.of());
        for (Fact at : arrives) {
          if (at.node() == edge.get(2)) {
            for (int to : Objects.requireNonNull(over.getOrDefault(at.manner(), Set.of()))) {
              next.add(new Fact(edge.get(0), to, at.provision()));
            }
          }
        }
      }
      grown = arrives.addAll(next);
    }
    return arrives;
  }

  private static List<List<Integer>> rows(int[] flat) {
    var rows = new ArrayList<List<Integer>>();
    for (int place = 0; place < flat.length; place += 3) {
      rows.add(List.of(flat[place], flat[place + 1], flat[place + 2]));
    }
    return rows;
  }
}
