package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.condition.Meaning;
import org.w3id.stemma.reasoner.condition.Stance;
import org.w3id.stemma.reasoner.condition.Thing;
import org.w3id.stemma.reasoner.law.BrokenLaw;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;

class LawTest {
  private static final String TERM =
      """
      term:nonCommercial stm:kind stm:Limit ; stm:behavior behavior:limit .
      behavior:limit stm:carries stm:Binds .
      """;

  @Test
  void aLicenseHasTheClausesOfWhatItIncorporatesAndIsBasedOnEvenInACircle() {
    Law law =
        Given.law(
            TERM
                + """
                lic:a a stm:License ; stm:basedOn lic:b ; stm:clause clause:a.nonCommercial .
                lic:b a stm:License ; stm:incorporates policy:c ; stm:clause clause:b.nonCommercial .
                policy:c stm:basedOn lic:a ; stm:clause clause:c.nonCommercial .
                clause:a.nonCommercial stm:term term:nonCommercial ; stm:polarity stm:Asserted .
                clause:b.nonCommercial stm:term term:nonCommercial ; stm:polarity stm:Negated .
                clause:c.nonCommercial stm:term term:nonCommercial ; stm:polarity stm:Asserted .
                """);
    assertThat(law.licenses()).hasSize(3).allSatisfy(license -> assertThat(license.clauses()).hasSize(3));
  }

  @Test
  void aRuleStandsForEveryPairOfItsBehaviorsAndEdges() {
    Law law =
        Given.law(
            """
            behavior:limit stm:carries stm:Binds . behavior:label stm:carries stm:NameOrLabel .
            rule:r stm:behaves behavior:limit, behavior:label ; stm:edge stm:fineTunedFrom, stm:mergedFrom ; stm:certainty 2 .
            """);
    assertThat(law.rules().stream().map(r -> r.edge() + " " + r.effect()))
        .containsExactlyInAnyOrder("FINE_TUNED BINDS", "MERGED BINDS", "FINE_TUNED NAME_OR_LABEL", "MERGED NAME_OR_LABEL");
  }

  @Test
  void aMalformedConditionIsNamedWithItsRule() {
    assertThatThrownBy(
            () -> Given.law("rule:odd stm:behaves behavior:b ; stm:edge stm:hosts ; stm:effect stm:Binds ; stm:certainty 1 ; stm:condition \"reach owns output\" ."))
        .isInstanceOf(BrokenLaw.class)
        .hasMessageContaining("rule/odd")
        .hasMessageContaining("reach owns output");
  }

  @Test
  void aRuleWithoutEffectOrWithAnOddCertaintyIsRefused() {
    assertThatThrownBy(() -> Given.law("rule:r stm:behaves behavior:b ; stm:edge stm:hosts ; stm:certainty 1 ."))
        .hasMessageContaining("stm:effect");
    assertThatThrownBy(
            () -> Given.law("rule:r stm:behaves behavior:b ; stm:edge stm:hosts ; stm:effect stm:Binds ; stm:certainty 7 ."))
        .hasMessageContaining("7");
    assertThatThrownBy(
            () -> Given.law("rule:r stm:behaves behavior:b ; stm:edge stm:hosts ; stm:effect stm:Relaxes ; stm:certainty 1 ; stm:basis \"so\" ."))
        .hasMessageContaining("relaxes all");
  }

  @Test
  void aRuleOfPurposesThatCannotBeReadIsNamed() {
    for (String words : List.of("fact weather hit", "arrival late", "asserted and maybe", "child kind=llm")) {
      assertThatThrownBy(() -> Given.law("rule:odd a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:hosting ; stm:effect stm:Grants ; stm:condition \"" + words + "\" ."))
          .isInstanceOf(BrokenLaw.class)
          .hasMessageContaining("rule/odd")
          .hasMessageContaining(words.split(" and ", 2)[words.contains(" and ") ? 1 : 0]);
    }
    assertThatThrownBy(() -> Given.law("rule:odd a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:sailing ; stm:effect stm:Grants ."))
        .hasMessageContaining("rule/odd")
        .hasMessageContaining("sailing");
    assertThatThrownBy(() -> Given.law("rule:odd a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:hosting ; stm:effect stm:Binds ."))
        .hasMessageContaining("Binds");
    assertThatThrownBy(() -> Given.law("rule:odd a stm:PurposeRule ; stm:term term:use ; stm:purpose stm:hosting ; stm:effect stm:Relaxes ."))
        .hasMessageContaining("relaxes all");
  }

  @Test
  void aRuleOfPropagationMayNotAskWhatOnlyAVerdictKnows() {
    for (String words : List.of("fact users hit", "fact date unknown", "arrival own", "artifact kind=dataset")) {
      assertThatThrownBy(
              () -> Given.law("rule:odd stm:behaves behavior:b ; stm:edge stm:hosts ; stm:effect stm:Binds ; stm:certainty 1 ; stm:condition \"" + words + "\" ."))
          .isInstanceOf(BrokenLaw.class)
          .hasMessageContaining(words);
    }
  }

  @Test
  void whatIsReviewedForSomePurposesIsNotForOthers() {
    Law law = Given.law("lic:a a stm:License ; stm:reviewed false ; stm:reviewedFor stm:hosting . lic:b a stm:License ; stm:reviewed true .");
    assertThat(law.licenses().stream().map(License::reviewed)).containsExactly(Set.of(Purpose.HOSTING), Set.of(Purpose.values()));
  }

  @Test
  void theLawIsTheSameAfterItWasWrittenAndReadBack() throws Exception {
    Law law = Law.read(Knowledge.graph());
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(law);
    }
    Law back;
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      back = (Law) in.readObject();
    }
    assertThat(back.provisions()).isEqualTo(law.provisions());
    assertThat(back.rules()).isEqualTo(law.rules());
    assertThat(back.opennessRules()).isEqualTo(law.opennessRules());
    assertThat(back.purposeRules()).isEqualTo(law.purposeRules());
  }

  @Test
  void wordingOfTheRealLicensesMeansWhatTheRulesAskFor() {
    Law law = Law.read(Knowledge.graph());
    assertThat(meaning(law, "Llama-2", "noTrainOnOutputs").parameters()).containsEntry("scope", Set.of("LLM")).containsEntry("exceptFamily", Set.of("yes"));
    assertThat(meaning(law, "Llama-2", "mauThreshold").stance("modification")).isEqualTo(Stance.SILENT);
    assertThat(meaning(law, "GPL-3.0", "sameLicense").stance("modification")).isEqualTo(Stance.SILENT);
    assertThat(meaning(law, "CC-BY-SA-4.0", "sameLicense").stance("formatChange")).isEqualTo(Stance.EXCLUDES);
    assertThat(meaning(law, "CC-BY-SA-4.0", "sameLicense").parameters()).containsEntry("scope", Set.of("adapted"));
    assertThat(meaning(law, "BigScience-OpenRAIL-M", "flowDown").stance("distilOutput")).isEqualTo(Stance.HAS);
    assertThat(meaning(law, "Gemma", "acceptableUse").stance("output")).isEqualTo(Stance.EXCLUDES);
    assertThat(meaning(law, "LLaMA-1", "nonCommercial").objects()).containsExactlyInAnyOrder(Thing.MATERIAL, Thing.DERIVATIVE, Thing.OUTPUT);
    assertThat(meaning(law, "LLaMA-1", "noProduction").objects()).contains(Thing.OUTPUT);
    assertThat(meaning(law, "MRL-0.1", "researchOnly").objects()).contains(Thing.OUTPUT);
    assertThat(meaning(law, "Llama-3.1", "namePrefix").objects()).contains(Thing.OUTPUT);
    assertThat(meaning(law, "Llama-3", "namePrefix").objects()).doesNotContain(Thing.OUTPUT);
    assertThat(meaning(law, "FLUX.1-dev-NC", "noTrainWithMaterial").parameters()).containsEntry("scope", Set.of("anyModel")).containsEntry("exceptNonCommercial", Set.of("yes"));
    assertThat(meaning(law, "FLUX.1-dev-NC", "useOutputs").parameters()).containsEntry("scope", Set.of("commercial"));
    assertThat(meaning(law, "OpenMDW-1.0", "useOutputs").parameters()).containsEntry("scope", Set.of("any"));
    assertThat(meaning(law, "MIT", "commercialUse").parameters()).containsEntry("purpose", Set.of("any"));
    assertThat(meaning(law, "Yi-1.0", "registration").parameters()).containsEntry("needs", Set.of("approval"));
    assertThat(meaning(law, "Llama-4", "territory").parameters()).containsEntry("artifact", Set.of("multimodal"));
  }

  private static Meaning meaning(Law law, String license, String term) {
    List<Provision> found =
        law.provisions().stream()
            .filter(p -> p.license().licenseId().equals(license) && p.term().code().equals(term))
            .toList();
    assertThat(found).as(license + " " + term).isNotEmpty();
    return found.getFirst().meaning();
  }
}
