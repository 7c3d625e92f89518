package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;

/// The bracket of each worked example, `[mauThreshold fineTuned binds 2]`, on the real law.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
  private static final Pattern BRACKET = Pattern.compile("\\[(\\S+) (\\S+) (\\S+) (\\d)]");

  private final Law law = Law.read(Knowledge.graph());

  static Stream<Shared.Line> cases() {
    List<Shared.Line> cases = Shared.table("examples.csv");
    assertThat(cases).hasSize(30);
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theClauseArrivesAsWorkedByHand(Shared.Line example) {
    Matcher bracket = BRACKET.matcher(example.get("why"));
    assertThat(bracket.find()).as(example.get("why")).isTrue();
    String term = bracket.group(1);
    String effect = effectName(bracket.group(3));
    int certainty = Integer.parseInt(bracket.group(4));
    if (effect.equals("Relaxes")) {
      assertThat(relaxing(example, term, bracket.group(2))).contains(certainty);
      return;
    }
    Effective effective = Given.effective(ExampleLineage.turtle(example, law), law);
    assertThat(ExampleLineage.choices(effective).flatMap(chosen -> arrived(chosen, term))).contains(effect + " " + certainty);
  }

  private static Stream<String> arrived(Effective effective, String term) {
    int profile = effective.profile(effective.lineage().artifact(Given.art("child")));
    return effective.inherited(profile, Reading.STRICT).stream()
        .filter(a -> a.provision().term().code().equals(term))
        .map(a -> a.effect().node().getLocalName() + " " + a.certainty());
  }

  private static String effectName(String csv) {
    return switch (csv) {
      case "sameLicense" -> "SameLicenseDuty";
      default -> Character.toUpperCase(csv.charAt(0)) + csv.substring(1);
    };
  }

  /// A relaxing clause does not arrive: it closes, on the day if it depends on one.
  private List<Integer> relaxing(Shared.Line example, String term, String edge) {
    Provision provision =
        law.provisions().stream()
            .filter(p -> p.license().licenseId().equals(ExampleLineage.licenses(example.get("parent_license")).getFirst()))
            .filter(p -> p.term().code().equals(term))
            .findFirst()
            .orElseThrow();
    Facts facts = Facts.NONE.with(Fact.DATE_HIT, true);
    return Arrays.stream(law.table().passing(provision.id(), EdgeKind.of(Given.graph("art:a stm:" + ExampleLineage.property(edge) + " art:b .").find().next().getPredicate()).orElseThrow()))
        .filter(row -> row.effect() == Effect.RELAXES)
        .map(row -> row.certainty(facts))
        .toList();
  }
}
