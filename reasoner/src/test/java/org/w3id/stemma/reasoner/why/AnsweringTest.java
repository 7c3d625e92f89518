package org.w3id.stemma.reasoner.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.stemma.reasoner.Reading.MAINSTREAM;
import static org.w3id.stemma.reasoner.Reading.STRICT;
import static org.w3id.stemma.reasoner.law.Purpose.COMMERCIAL_USE;
import static org.w3id.stemma.reasoner.law.Purpose.HOSTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Told;

/// Questions about small lineages under the real law, and what is answered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest {
  private static final Node CC0 = Iris.spdx("CC0-1.0");

  private final Answering answering = new Answering(Law.read(Knowledge.graph()));
  private final Graph graph =
      Lines.graph(
          """
          art:mix a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:mergedFrom art:chat, art:base, art:gone .
          art:chat a stm:Model ; stm:fineTunedFrom art:base .
          art:base a stm:Model ; stm:declaredLicense lic:Llama-2, lic:nobody-read-this .

          art:pupil a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:closed ; stm:trainedOn art:talk .
          art:closed a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
          art:talk a stm:Dataset ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
          art:open a stm:Model ; stm:declaredLicense spdx:Apache-2.0 .
          """);

  private Answer answer(Question question) {
    return answering.answer(graph, question, () -> {});
  }

  private Answer pupil(Supposition... suppositions) {
    return answer(Question.of(Lines.art("pupil")).on(COMMERCIAL_USE).in(MAINSTREAM).supposing(suppositions));
  }

  @Test
  void allPurposesInAllReadingsAreJudgedUnlessSomeAreAskedFor() {
    assertThat(answer(Question.of(Lines.art("mix"))).verdicts()).hasSize(21);
    assertThat(pupil().verdicts()).hasSize(1);
    assertThat(pupil().before()).isEmpty();
  }

  @Test
  void whatIsNotKnownUpstreamIsNamed() {
    Answer why = answer(Question.of(Lines.art("mix")));

    assertThat(why.unknown().stream().filter(u -> !u.what().equals("notChecked")).map(u -> u.artifact().replaceAll(".*/", "") + " " + u.what() + " " + u.subject().replaceAll(".*/", "")))
        .containsExactly("base unread nobody-read-this", "chat undeclared ", "gone missing ");
    assertThat(why.unknown()).anyMatch(u -> u.what().equals("notChecked") && u.words().startsWith("not checked, for want of "));
    assertThat(why.ancestors()).isEqualTo(3);
    assertThat(why.complete()).isFalse();
    assertThat(pupil().complete()).isTrue();
  }

  @Test
  void aParentThatIsReplacedHandsDownNothingAndItsSuccessorDoes() {
    assertThat(Lines.outcome(pupil(), COMMERCIAL_USE, MAINSTREAM)).isEqualTo("Prohibited");

    Answer replaced = pupil(new Supposition.Replaced(Lines.art("closed"), Lines.art("open")), new Supposition.Dropped(Lines.art("talk")));

    assertThat(Lines.outcome(replaced, COMMERCIAL_USE, MAINSTREAM)).isEqualTo("Allowed");
    assertThat(Lines.before(replaced, COMMERCIAL_USE, MAINSTREAM)).isEqualTo("Prohibited");
    assertThat(replaced.ancestors()).isEqualTo(1);
    assertThat(replaced.findings()).noneMatch(finding -> finding.license().contains("NC"));
  }

  @Test
  void anotherLicenseOfAParentIsSupposedWithoutItsRivals() {
    Answer relicensed = pupil(new Supposition.Licensed(Lines.art("closed"), CC0), new Supposition.Licensed(Lines.art("talk"), CC0));

    assertThat(Lines.outcome(relicensed, COMMERCIAL_USE, MAINSTREAM)).isEqualTo("Allowed");
    assertThat(relicensed.ancestors()).isEqualTo(2);
  }

  @Test
  void anEdgeOfOneChildIsDroppedAlone() {
    Answer dropped =
        answer(
            Question.of(Lines.art("mix"))
                .supposing(
                    new Supposition.Dropped(Optional.of(Lines.art("mix")), Lines.art("base")),
                    new Supposition.Dropped(Lines.art("gone"))));

    assertThat(dropped.ancestors()).isEqualTo(2);
    assertThat(dropped.findings().stream().filter(f -> f.license().endsWith("Llama-2")).flatMap(f -> f.origins().stream()).flatMap(o -> o.witnesses().stream()))
        .isNotEmpty()
        .allMatch(witness -> witness.steps().size() == 2);
  }

  @Test
  void aSuppositionThatChangesNothingIsTold() {
    assertThatThrownBy(() -> pupil(new Supposition.Dropped(Lines.art("open"))))
        .isInstanceOf(VainSupposition.class)
        .hasMessageContaining("artifact/open");
    assertThatThrownBy(() -> pupil(new Supposition.Licensed(Lines.art("open"), CC0))).isInstanceOf(VainSupposition.class);
  }

  @Test
  void whatClashesWithWhatIsDeclaredIsToldWithItsClauses() {
    assertThat(pupil().conflicts())
        .filteredOn(clash -> clash.kind().equals("OverPermissive"))
        .isNotEmpty()
        .allSatisfy(clash -> {
          assertThat(clash.reading()).isEqualTo("mainstream");
          assertThat(clash.clauses()).isNotEmpty();
          assertThat(clash.sentence()).isNotBlank();
        });
  }

  @Test
  void factsOfTheActorDecide() {
    Question commercial = Question.of(Lines.art("base-only")).on(COMMERCIAL_USE).in(MAINSTREAM);
    Graph llama = Lines.graph("art:base-only a stm:Model ; stm:declaredLicense lic:Llama-2 .");
    Case large = new Case(List.of(new Told.Users(900_000_000, LocalDate.of(2023, 6, 15))));
    Case small = new Case(List.of(new Told.Users(5_000, LocalDate.of(2023, 6, 15))));

    assertThat(Lines.outcome(answering.answer(llama, commercial.by(large), () -> {}), COMMERCIAL_USE, MAINSTREAM)).isEqualTo("Prohibited");
    assertThat(Lines.outcome(answering.answer(llama, commercial.by(small), () -> {}), COMMERCIAL_USE, MAINSTREAM)).isEqualTo("AllowedWithDuties");
  }

  @Test
  void whoAsksAsOfADayActsOnThatDayUnlessAnotherIsTold() {
    Graph database =
        Lines.graph(
            """
            art:base a stm:Software ; stm:version "1.0" ; stm:created "2019-05-01" ; stm:declaredLicense lic:BUSL-1.1-CockroachDB .
            """);
    Question hosting = Question.of(Lines.art("base")).on(HOSTING).in(MAINSTREAM);

    assertThat(verdict(database, hosting)).isNotEqualTo("Allowed");
    assertThat(verdict(database, hosting.asOf(LocalDate.of(2022, 1, 1)))).isNotEqualTo("Allowed");
    assertThat(verdict(database, hosting.asOf(LocalDate.of(2024, 1, 1)))).isEqualTo("Allowed");
    Case earlier = new Case(List.of(new Told.Day(LocalDate.of(2022, 1, 1))));
    assertThat(verdict(database, hosting.asOf(LocalDate.of(2024, 1, 1)).by(earlier))).isNotEqualTo("Allowed");
  }

  @Test
  void theUsePolicyOfTheDayCounts() {
    Graph model = Lines.graph("art:grok a stm:Model ; stm:declaredLicense lic:xAI-Community-2025-11 .");
    Question all = Question.of(Lines.art("grok"));

    assertThat(clauses(model, all)).anyMatch(clause -> clause.contains("xAI-AUP-2026-06.")).noneMatch(clause -> clause.contains("xAI-AUP."));
    assertThat(clauses(model, all.asOf(LocalDate.of(2025, 12, 1))))
        .anyMatch(clause -> clause.contains("xAI-AUP."))
        .noneMatch(clause -> clause.contains("xAI-AUP-2026-06."));
  }

  private String verdict(Graph facts, Question question) {
    return Lines.outcome(answering.answer(facts, question, () -> {}), HOSTING, MAINSTREAM);
  }

  private List<String> clauses(Graph facts, Question question) {
    return answering.answer(facts, question, () -> {}).findings().stream().map(Finding::clause).toList();
  }

  @Test
  void theSmallestCureNamesOriginsAndNoCarriers() {
    Graph chain =
        Lines.graph(
            """
            art:leaf a stm:Model ; stm:declaredLicense spdx:Apache-2.0 ; stm:fineTunedFrom art:label .
            art:label a stm:Model ; stm:declaredLicense spdx:MIT ; stm:fineTunedFrom art:root .
            art:root a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
            """);
    Answer why = answering.answer(chain, Question.of(Lines.art("leaf")).on(COMMERCIAL_USE).in(MAINSTREAM, STRICT).withCures(), () -> {});

    assertThat(why.cures()).hasSize(2).allSatisfy(cure -> {
      assertThat(cure.sets()).containsExactly(List.of(Lines.art("root").toString()));
      assertThat(cure.origins()).containsExactly(Lines.art("root").toString());
    });
  }

  @Test
  void whereThreeAreNotEnoughThatIsSaid() {
    Graph many =
        Lines.graph(
            """
            art:mix a stm:Model ; stm:declaredLicense spdx:MIT ; stm:mergedFrom art:a, art:b, art:c, art:d .
            art:a a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
            art:b a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
            art:c a stm:Model ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
            art:d a stm:Model .
            """);
    Answer why = answering.answer(many, Question.of(Lines.art("mix")).on(COMMERCIAL_USE).in(MAINSTREAM).withCures(), () -> {});

    assertThat(why.cures().getFirst().sets()).isEmpty();
    assertThat(why.cures().getFirst().origins()).hasSize(4);
    assertThat(why.cures().getFirst().sentence()).contains("up to 3");
  }

  @Test
  void anAnswerSurvivesJson() throws Exception {
    var mapper = new ObjectMapper();
    Answer why =
        answer(Question.of(Lines.art("mix")).supposing(new Supposition.Licensed(Lines.art("base"), CC0)).on(COMMERCIAL_USE).withCures());
    assertThat(mapper.readValue(mapper.writeValueAsString(why), Answer.class)).isEqualTo(why);
  }

  @Test
  void aCheckThatThrowsEndsTheWork() {
    Question question = Question.of(NodeFactory.createURI("urn:x")).withCures();
    assertThatThrownBy(() -> answering.answer(graph, question, () -> {
          throw new IllegalStateException("time is over");
        }))
        .hasMessage("time is over");
  }
}
