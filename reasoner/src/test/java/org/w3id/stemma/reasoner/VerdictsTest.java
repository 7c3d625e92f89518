package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.PurposeRule;
import org.w3id.stemma.reasoner.verdict.Verdicts;
import org.w3id.stemma.reasoner.verdict.Verdicts.OfLicense;

class VerdictsTest {
  private static final String SMALL =
      """
      term:use stm:kind stm:Permission ; stm:behavior behavior:grant ; rdfs:label "may be used"@en .
      term:mauThreshold stm:kind stm:Threshold ; stm:behavior behavior:limit ; rdfs:label "limit by monthly users"@en .
      lic:l a stm:License ; stm:licenseId "L" ; stm:reviewed true ; stm:clause clause:L.use, clause:L.mauThreshold .
      clause:L.use stm:term term:use ; stm:polarity stm:Asserted ; stm:clauseNumber "1" ; stm:evidence stm:TextRead .
      clause:L.mauThreshold stm:term term:mauThreshold ; stm:polarity stm:Asserted ; stm:clauseNumber "2" ; stm:evidence stm:Secondary .
      policy:p stm:clause clause:L.mauThreshold .
      rule:g a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:hosting ; stm:effect stm:Grants ; stm:condition "asserted" .
      rule:c a stm:PurposeRule ; stm:term term:mauThreshold ; stm:purpose stm:hosting ; stm:effect stm:Conditional ;
        stm:condition "asserted and fact users unknown" .
      """;

  @Test
  void aVerdictTellsItsOutcomeItsClausesAndWhatItDependsOn() {
    List<Triple> triples = Verdicts.triples(Verdicts.evaluate(Given.law(SMALL), Reading.MAINSTREAM));
    assertThat(triples.stream().filter(triple -> triple.getSubject().getURI().endsWith("L.hosting") || triple.getPredicate().equals(Stm.hosting)))
        .containsExactlyInAnyOrderElementsOf(
            Given.graph(
                    """
                    lic:l stm:hosting stm:Conditional .
                    verdict:L.hosting a stm:Verdict ; stm:verdictOn lic:l ; stm:purpose stm:hosting ; stm:outcome stm:Conditional ;
                      stm:clause clause:L.use, clause:L.mauThreshold ; stm:dependsOn "users" ; stm:evidence stm:Secondary ;
                      stm:sentence "L allows hosting as a service depending on how many monthly users there are: “limit by monthly users” (2); at least one of these clauses is known from other sources than the text itself."@en .
                    """)
                .find().toList());
  }

  @Test
  void whatNothingDecidesHasNoClauseAndNoEvidence() {
    List<Triple> triples = Verdicts.triples(Verdicts.evaluate(Given.law(SMALL), Reading.STRICT));
    assertThat(triples.stream().filter(triple -> triple.getSubject().getURI().endsWith("L.modification")).map(Triple::getPredicate))
        .contains(Stm.outcome, Stm.sentence)
        .doesNotContain(Stm.clause, Stm.evidence, Stm.dependsOn);
  }

  @Test
  void aPolicyIsNoLicense() {
    assertThat(Verdicts.evaluate(Given.law(SMALL), Reading.MAINSTREAM)).hasSize(7).allMatch(of -> of.license().licenseId().equals("L"));
  }

  @Test
  void everyLicenseHasAVerdictForEachPurposeInEachReading() {
    Law law = Law.read(Knowledge.graph());
    for (Reading reading : Reading.values()) {
      List<OfLicense> verdicts = Verdicts.evaluate(law, reading);
      assertThat(verdicts.stream().map(of -> of.license().iri() + of.verdict().purpose()).distinct()).hasSameSizeAs(verdicts);
      assertThat(verdicts.size() % 7).isZero();
      assertThat(verdicts).hasSizeGreaterThan(700);
    }
  }

  @Test
  void everySentenceIsOneNamesItsLicenseAndRepeatsNothing() {
    List<OfLicense> verdicts = Verdicts.evaluate(Law.read(Knowledge.graph()), Reading.MAINSTREAM);
    assertThat(verdicts)
        .allSatisfy(
            of ->
                assertThat(of.verdict().sentence())
                    .contains(of.license().licenseId(), of.verdict().purpose().words())
                    .endsWith(".")
                    .doesNotContain("()", ": .", ": ;", "\n"));
    assertThat(verdicts.stream().map(of -> of.verdict().sentence()).collect(Collectors.toSet())).hasSameSizeAs(verdicts);
  }

  @Test
  void aVerdictThatPermitsOrProhibitsNamesAClauseAndOneThatDependsAFact() {
    for (OfLicense of : Verdicts.evaluate(Law.read(Knowledge.graph()), Reading.MAINSTREAM)) {
      Node outcome = of.verdict().outcome().node();
      assertThat(of.verdict().grounds().deciding().isEmpty() && !of.license().rider()).as("%s", of).isEqualTo(outcome.equals(Stm.Unknown));
      assertThat(of.verdict().grounds().dependsOn().isEmpty()).as("%s", of).isNotEqualTo(outcome.equals(Stm.Conditional));
    }
  }
}
