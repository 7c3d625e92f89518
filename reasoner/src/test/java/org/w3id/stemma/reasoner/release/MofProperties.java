package org.w3id.stemma.reasoner.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Triple;

class MofProperties {
  @Provide
  Arbitrary<String> component() {
    return Combinators.combine(
            Arbitraries.of(Model.FRAMEWORK.types().stream().map(type -> Model.name(type.node())).toList()),
            Arbitraries.of("spdx:MIT", "spdx:CC-BY-4.0", "lic:Llama-2", "nonlicense:unlicensed", "?", ""))
        .as((type, license) -> type + "=" + license);
  }

  /// Components on top of all but a few of what class I asks for: else hardly any release would reach a class.
  @Provide
  Arbitrary<List<String>> components() {
    List<String> all = Model.allOf(MofClass.I);
    return Combinators.combine(
            component().list().ofMaxSize(3), Arbitraries.integers().between(0, all.size() - 1).set().ofMaxSize(4))
        .as(
            (extra, missing) -> {
              var components = new ArrayList<>(extra);
              for (int i = 0; i < all.size(); i++) {
                if (!missing.contains(i)) {
                  components.add(all.get(i));
                }
              }
              return components;
            });
  }

  @Property(tries = 300)
  void anotherOpenComponentNeverLowersTheClass(
      @ForAll("components") List<String> components, @ForAll("component") String another) {
    var more = new ArrayList<>(components);
    more.add(another.substring(0, another.indexOf('=')) + "=spdx:MIT");
    assertThat(rank(Model.mofClass(more))).isGreaterThanOrEqualTo(rank(Model.mofClass(components)));
  }

  @Property(tries = 300)
  void openingAComponentNeverLowersTheClass(@ForAll("components") List<String> components) {
    List<String> open = components.stream().map(c -> c.substring(0, c.indexOf('=')) + "=spdx:MIT").toList();
    assertThat(rank(Model.mofClass(open))).isGreaterThanOrEqualTo(rank(Model.mofClass(components)));
  }

  @Property(tries = 300)
  void theOrderOfTriplesDoesNotMatter(@ForAll("components") List<String> components, @ForAll long seed) {
    List<Triple> triples = Model.triples(components);
    var shuffled = new ArrayList<>(triples);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Model.evaluate(shuffled)).isEqualTo(Model.evaluate(triples));
  }

  @Property(tries = 300)
  void whatALowerClassLacksAHigherOneLacksToo(@ForAll("components") List<String> components) {
    MofEvaluation evaluation = Model.evaluate(Model.triples(components));
    assertThat(evaluation.lacks(MofClass.II)).containsAll(evaluation.lacks(MofClass.III));
    assertThat(evaluation.lacks(MofClass.I)).containsAll(evaluation.lacks(MofClass.II));
  }

  private static int rank(Optional<MofClass> reached) {
    return reached.map(mofClass -> List.of(MofClass.values()).indexOf(mofClass) + 1).orElse(0);
  }
}
