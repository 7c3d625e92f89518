package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Openness;

class OpennessTest {
  private static Set<String> told(Law law, String license, Reading reading) {
    return Openness.triples(Openness.evaluate(law), reading).stream()
        .filter(t -> t.getSubject().getURI().endsWith("/" + license))
        .filter(t -> t.predicateMatches(Stm.passes) || t.predicateMatches(Stm.fails) || t.predicateMatches(Stm.unsettled))
        .map(t -> t.getPredicate().getLocalName() + " " + t.getObject().getURI().replaceAll(".*/", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void llamaTwoFailsByItsThresholdAndItsPolicy() {
    Law law = Law.read(Knowledge.graph());
    assertThat(told(law, "Llama-2", Reading.LENIENT)).contains("fails OSD.5", "fails OSD.6");
    assertThat(told(law, "MIT", Reading.STRICT)).noneMatch(words -> words.startsWith("fails OSD"));
    assertThat(told(law, "Apache-2.0", Reading.STRICT)).noneMatch(words -> words.startsWith("fails OSD"));
  }

  @Test
  void whatFailsOnlyByAnOrthodoxReadingIsUnsettledForTheLenient() {
    Law law =
        Given.law(
            """
            term:ask stm:kind stm:Duty ; stm:behavior behavior:b .
            lic:l stm:licenseId "L" ; stm:clause clause:L.ask . clause:L.ask stm:term term:ask ; stm:polarity stm:Asserted .
            rule:OSD.7.ask stm:breaks criterion:OSD.7 ; stm:term term:ask ; stm:polarity stm:Asserted ; stm:result stm:Fails ; stm:certainty 2 .
            rule:OSD.1.ask stm:breaks criterion:OSD.1 ; stm:term term:ask ; stm:polarity stm:Negated ; stm:result stm:Fails ; stm:certainty 1 .
            rule:OSAID.c stm:breaks criterion:OSAID.use ; stm:condition "component code missing" ; stm:result stm:Fails ; stm:certainty 1 .
            """);
    assertThat(Openness.triples(Openness.evaluate(law), Reading.MAINSTREAM))
        .containsExactlyInAnyOrderElementsOf(
            Given.graph(
                    """
                    lic:l stm:fails criterion:OSD.7 .
                    <https://w3id.org/stemma/id/evaluation/L.OSD.7> a stm:OpennessEvaluation ; stm:evaluated lic:l ;
                      stm:criterion criterion:OSD.7 ; stm:result stm:Fails ; stm:clause clause:L.ask .
                    """)
                .find().toList());
    assertThat(Openness.triples(Openness.evaluate(law), Reading.LENIENT).stream().map(Triple::getPredicate)).contains(Stm.unsettled);
  }

  @Test
  void aPermissiveLicenseThatWasReadPassesEveryCriterionThatAsksForIt() {
    Law law = Law.read(Knowledge.graph());
    assertThat(told(law, "MIT", Reading.MAINSTREAM))
        .containsExactlyInAnyOrderElementsOf(law.criteria().stream().map(c -> "passes " + c.iri().replaceAll(".*/", "")).toList());
  }

  @Test
  void everyReviewedLicenseHasOneStandingOnEachCriterionAndNoOtherPassesAny() {
    Law law = Law.read(Knowledge.graph());
    for (Reading reading : Reading.values()) {
      var standings = Openness.standings(Openness.evaluate(law), reading);
      for (License license : law.licenses()) {
        var standing = standings.getOrDefault(license, Map.of());
        if (license.isReviewedWhole()) {
          assertThat(standing.keySet()).as(license.iri()).hasSize(law.criteria().size());
        } else {
          assertThat(standing.values()).as(license.iri()).doesNotContain(Openness.Outcome.PASSES);
        }
      }
    }
  }

  @Test
  void aPermissionThatIsNotRecordedIsNotAssumed() {
    String known =
        """
        term:modify stm:kind stm:Permission ; stm:behavior behavior:b . term:ask stm:kind stm:Duty ; stm:behavior behavior:b .
        criterion:OSD.3 stm:needsGrant term:modify .
        rule:OSD.3.ask stm:breaks criterion:OSD.3 ; stm:term term:ask ; stm:polarity stm:Asserted ; stm:result stm:Fails ; stm:certainty 1 .
        lic:l stm:licenseId "L" ; stm:reviewed %s ; stm:clause clause:L.c . clause:L.c stm:term term:%s ; stm:polarity stm:Asserted .
        """;
    assertThat(told(Given.law(known.formatted("true", "modify")), "l", Reading.MAINSTREAM)).containsExactly("passes OSD.3");
    assertThat(told(Given.law(known.formatted("false", "modify")), "l", Reading.MAINSTREAM)).isEmpty();
    assertThat(told(Given.law(known.formatted("true", "ask")), "l", Reading.MAINSTREAM)).containsExactly("fails OSD.3");
    String silent = known.replace("stm:clause clause:L.c .", "stm:clause clause:L.other . clause:L.other stm:term term:other ; stm:polarity stm:Asserted . term:other stm:behavior behavior:b .");
    assertThat(told(Given.law(silent.formatted("true", "modify")), "l", Reading.MAINSTREAM)).containsExactly("unsettled OSD.3");
  }

  @Test
  void aLicenseThatEverybodyCallsFreeFailsNothing() {
    Law law = Law.read(Knowledge.graph());
    for (String license : List.of("MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0-only", "MPL-2.0", "ISC")) {
      assertThat(told(law, license, Reading.MAINSTREAM)).as(license).noneMatch(words -> words.startsWith("fails"));
    }
  }
}
