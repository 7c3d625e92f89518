package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleShapesTest {
  @Test
  void aTermNeedsABehavior() {
    assertThat(
            Turtle.faults(
                """
                term:use a stm:Term, skos:Concept ; rdfs:label "use"@en ; skos:prefLabel "use"@en ;
                  skos:notation "use" ; skos:definition "To run it."@en ; stm:kind stm:Permission .
                """))
        .containsExactly("A term behaves in one way: write one stm:behavior with the IRI of a stm:Behavior.");
  }

  @Test
  void aGroupNeedsMembers() {
    assertThat(Turtle.faults("term:group a stm:TermGroup ; rdfs:label 'Limits'@en ."))
        .containsExactly("A group has members: write skos:member with the IRI of each term.");
  }

  @Test
  void aBehaviorWhoseTermsNeverTravelCarriesNothing() {
    assertThat(
            Turtle.faults("behavior:own a stm:Behavior ; rdfs:label 'own'@en ; skos:definition 'Stays.'@en ."))
        .isEmpty();
  }

  @Test
  void whatABehaviorCarriesIsAnEffect() {
    assertThat(
            Turtle.faults(
                """
                behavior:limit a stm:Behavior ; rdfs:label "limit"@en ; skos:definition "Limits."@en ;
                  stm:carries stm:Limit .
                """))
        .containsExactly(
            "A behavior carries effects: write stm:carries with each, such as stm:Binds, and none if its terms"
                + " never travel.");
  }

  @Test
  void aRuleWithoutAnEffectTakesThatOfItsBehavior() {
    assertThat(
            Turtle.faults(
                """
                rule:r a stm:Rule ; stm:behaves behavior:limit ; stm:edge stm:hosts ; stm:certainty 1 ;
                  stm:basis "the very material" .
                """))
        .isEmpty();
  }

  @Test
  void aRuleNamesTheLeavesOfABranch() {
    assertThat(
            Turtle.faults(
                """
                rule:r a stm:Rule ; stm:behaves behavior:limit ; stm:edge stm:weightsFrom ; stm:certainty 1 ;
                  stm:basis "all weights" .
                """))
        .containsExactly(
            "A rule is about edges: write stm:edge with each lineage property that states one; a rule for a branch"
                + " names every leaf of it.");
  }

  @Test
  void certaintyEndsAtFour() {
    assertThat(
            Turtle.faults(
                """
                rule:r a stm:Rule ; stm:behaves behavior:limit ; stm:edge stm:hosts ; stm:certainty 5 ;
                  stm:basis "doubtful" .
                """))
        .containsExactly("A rule is of one certainty: write one stm:certainty, 1 to 4.");
  }

  @Test
  void aPurposeRuleIsAboutPurposes() {
    assertThat(Turtle.faults("rule:p a stm:PurposeRule ; stm:term term:use ; stm:effect stm:Grants ."))
        .containsExactly(
            "A purpose rule is about purposes: write stm:purpose with each property that states their verdict, such"
                + " as stm:commercialUse.");
  }

  @Test
  void aCriterionBelongsToAStandard() {
    assertThat(Turtle.faults("criterion:OSD.5 a stm:Criterion ; rdfs:label 'OSD 5'@en ; stm:number 5 ."))
        .containsExactly(
            "A criterion belongs to one standard: write one stm:standard, stm:OSD, stm:OSAID, stm:MOF or stm:FSF.");
  }

  @Test
  void anOpennessRuleMayBeAboutAComponentInsteadOfATerm() {
    assertThat(
            Turtle.faults(
                """
                rule:o a stm:OpennessRule ; stm:breaks criterion:OSAID.code ; stm:condition "component code missing" ;
                  stm:result stm:Fails ; stm:certainty 2 .
                """))
        .isEmpty();
  }

  @Test
  void anOpennessRuleNeedsWhatBreaksTheCriterion() {
    assertThat(
            Turtle.faults(
                "rule:o a stm:OpennessRule ; stm:breaks criterion:OSD.5 ; stm:result stm:Fails ; stm:certainty 1 ."))
        .containsExactly(
            "An openness rule needs what breaks the criterion: add stm:term, or a stm:condition on a component.");
  }

  @Test
  void aFindingIsAboutALicense() {
    assertThat(
            Turtle.faults(
                "art:e a stm:OpennessEvaluation ; stm:criterion criterion:OSD.5 ; stm:result stm:Unsettled ."))
        .containsExactly("A finding is about one license or release: write one stm:evaluated with its IRI.");
  }

  @Test
  void aVerdictSaysWhyInASentence() {
    assertThat(
            Turtle.faults(
                """
                verdict:v a stm:Verdict ; stm:verdictOn spdx:MIT ; stm:purpose stm:hosting ; stm:outcome stm:Allowed ;
                  stm:clause clause:MIT.use ; stm:evidence stm:TextRead .
                """))
        .containsExactly("A verdict is told in words: write one stm:sentence in English.");
  }

  @Test
  void aVerdictThatDependsOnSomethingNamesAFactOfTheRules() {
    assertThat(
            Turtle.faults(
                """
                verdict:v a stm:Verdict ; stm:verdictOn spdx:MIT ; stm:purpose stm:hosting ; stm:outcome stm:Allowed ;
                  stm:sentence "It depends."@en ; stm:dependsOn "the weather" ; stm:clause clause:MIT.use ;
                  stm:evidence stm:TextRead .
                """))
        .containsExactly(
            "What a verdict depends on is a fact that rules ask for: users, revenue, headcount, territory, product,"
                + " approval, membership or base.");
  }

  @Test
  void aStatementOfCompatibilityHasAReach() {
    assertThat(Turtle.faults("art:s a stm:CompatibilityStatement ; stm:with spdx:AGPL-3.0 ."))
        .containsExactly(
            "A statement of compatibility has one reach: write one stm:scope, stm:WholeWork or stm:LinkedPart.");
  }

  @Test
  void anAnswerNamesTheLicenseOfTheWork() {
    assertThat(
            Turtle.faults("art:a a stm:Combination ; stm:inbound spdx:GPL-3.0 ; stm:answer stm:NotCombinable ."))
        .containsExactly("An answer is about a license of the work: write stm:outbound with its IRI.");
  }
}
