package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

@SuppressWarnings("NullAway.Init")
class HubLicensesTest {
  @TempDir private Path folder;
  private Hub hub;

  @BeforeEach
  void open() {
    hub = new Hub(folder);
  }

  private Outcome model(String tags, String card) {
    return hub.lines("{\"id\":\"a/b\",\"tags\":[" + tags + "],\"cardData\":{" + card + "}}\n");
  }

  private static long count(Outcome outcome, Node property) {
    return outcome.triples().stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .count();
  }

  @Test
  void tagAndCardThatDisagreeAreBothKept() {
    var outcome = model("\"license:mit\"", "\"license\":\"apache-2.0\"");

    assertThat(
            outcome.states(
                """
                hf:a--b stm:declaredLicense spdx:MIT, spdx:Apache-2.0 ;
                  stm:licenseStatement <https://w3id.org/stemma/id/statement/hf/a--b/mit>, <https://w3id.org/stemma/id/statement/hf/a--b/apache-2.0> .
                <https://w3id.org/stemma/id/statement/hf/a--b/mit> stm:statedIn stm:Tag .
                <https://w3id.org/stemma/id/statement/hf/a--b/apache-2.0> stm:statedIn stm:Card .
                """))
        .isTrue();
    assertThat(count(outcome, Stm.statedIn)).isEqualTo(2);
  }

  @Test
  void aListKeepsAllItsValues() {
    var outcome =
        model("\"license:mit\",\"license:apache-2.0\"", "\"license\":[\"mit\",\"apache-2.0\"]");

    assertThat(count(outcome, Stm.declaredLicense)).isEqualTo(2);
    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(2);
    assertThat(outcome.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "other", "none", "", "Other", "some-new-license"})
  void whatNamesNoLicenseIsAStatementWithoutOne(String word) {
    var outcome = model("", "\"license\":\"" + word + "\"");

    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(1);
    assertThat(count(outcome, Stm.license)).isZero();
    assertThat(count(outcome, Stm.declaredLicense)).isZero();
    assertThat(
            outcome.triples().stream().filter(triple -> triple.getPredicate().equals(Stm.statedAs)))
        .allMatch(triple -> triple.getObject().getLiteralLexicalForm().equals(word));
  }

  @Test
  void aModelThatSaysNothingHasNoStatement() {
    assertThat(count(model("", "\"license\":null"), Stm.licenseStatement)).isZero();
  }

  @Test
  void nameAndLinkTellWhatOtherStandsFor() {
    var outcome =
        model(
            "\"license:other\"",
            "\"license\":\"other\",\"license_name\":\"flux-1-dev\",\"license_link\":\"LICENSE.md\"");

    assertThat(
            outcome.states(
                """
                <https://w3id.org/stemma/id/statement/hf/a--b/other> stm:statedAs "other" ; stm:licenseName "flux-1-dev" ;
                  stm:licenseLink "LICENSE.md" ; stm:statedIn stm:Tag, stm:Card .
                """))
        .isTrue();
    assertThat(count(outcome, Stm.license)).isZero();
  }

  @Test
  void otherWithTheNameOfAKnownLicenseIsThatLicense() {
    var outcome = model("", "\"license\":\"other\",\"license_name\":\"bsl-1.0\"");

    assertThat(outcome.states("hf:a--b stm:declaredLicense spdx:BSL-1.0 .")).isTrue();
  }

  @Test
  void whatIsNotATagOfTheHubTellsItsRuleAndItsCertainty() {
    var outcome = model("", "\"license\":\"other\",\"license_name\":\"flux-non-commercial\"");

    assertThat(
            outcome.states(
                """
                hf:a--b stm:declaredLicense <https://w3id.org/stemma/id/license/Flux> .
                said:a--b/other stm:license <https://w3id.org/stemma/id/license/Flux> ; stm:resolvedBy "license-name" ; stm:certainty 2 .
                """
                    .replace("said:a--b/other", "<https://w3id.org/stemma/id/statement/hf/a--b/other>")))
        .isTrue();
    assertThat(count(model("", "\"license\":\"mit\""), Stm.resolvedBy)).isZero();
  }

  @Test
  void aFamilyIsToldAndNoLicenseIsDeclared() {
    var outcome = model("", "\"license\":\"flux\"");

    assertThat(
            outcome.states(
                """
                <https://w3id.org/stemma/id/statement/hf/a--b/flux> stm:family <https://w3id.org/stemma/id/license-family/FLUX> .
                """))
        .isTrue();
    assertThat(count(outcome, Stm.license)).isZero();
    assertThat(count(outcome, Stm.declaredLicense)).isZero();
  }

  @Test
  void aLinkToAKnownTextTellsTheLicense() {
    var outcome =
        model(
            "",
            "\"license\":\"other\",\"license_name\":\"ours\",\"license_link\":\"http://apache.org/licenses/LICENSE-2.0.txt\"");

    assertThat(outcome.states("hf:a--b stm:declaredLicense spdx:Apache-2.0 .")).isTrue();
  }

  @Test
  void aNameAndALinkThatDisagreeDeclareNothing() {
    var outcome =
        model(
            "",
            "\"license\":\"other\",\"license_name\":\"mit\",\"license_link\":\"https://www.apache.org/licenses/LICENSE-2.0\"");

    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(1);
    assertThat(count(outcome, Stm.declaredLicense)).isZero();
  }

  @Test
  void aNameWithoutALicenseIsAStatementToo() {
    var outcome =
        model("", "\"license_name\":\"my own\",\"license_link\":\"https://example.org/l\"");

    assertThat(
            outcome.states(
                """
                <https://w3id.org/stemma/id/statement/hf/a--b/my%20own> stm:statedAs "my own" ; stm:licenseName "my own" ;
                  stm:licenseLink "https://example.org/l" ; stm:statedIn stm:Card .
                """))
        .isTrue();
  }

  @Test
  void twoSpellingsOfOneLicenseAreTwoStatementsAndOneLicense() {
    var outcome = model("\"license:apache-2.0\"", "\"license\":\"Apache-2.0\"");

    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(2);
    assertThat(count(outcome, Stm.declaredLicense)).isEqualTo(1);
  }

  @Test
  void anExplainedValueIsTheValueAndKeepsItsExplanation() {
    var outcome =
        model(
            "",
            "\"license\":{\"value\":\"mit\",\"explanation\":\"as the paper"
                + " says\"},\"language\":[{\"value\":\"en\",\"explanation\":\"mostly\"}]");

    assertThat(
            outcome.states(
                """
                <https://w3id.org/stemma/id/statement/hf/a--b/mit> stm:statedAs "mit" ; stm:sourceNote "as the paper says" .
                hf:a--b stm:declaredLicense spdx:MIT ; stm:language "en" ; stm:sourceNote "cardData.language: mostly" .
                """))
        .isTrue();
    assertThat(outcome.faults()).containsExactly("explained-value", "explained-value");
    assertThat(outcome.findings().getFirst().where()).endsWith("models.jsonl:1:45");
  }

  @Test
  void longAndPathLikeWordsGetAnAddressOfTheirOwn() {
    var outcome = model("", "\"license\":[\"..\",\"" + "x".repeat(5_000) + "\"]");

    assertThat(outcome.graph().find(Iris.hubModel("a/b"), Stm.licenseStatement, null).toList())
        .hasSize(2)
        .allMatch(triple -> triple.getObject().getURI().matches(".*/a--b/sha-256-[0-9a-f]{32}"));
  }

  @Test
  void anExpressionOffersAChoiceThatIsDescribedOnce() {
    var outcome =
        hub.lines(
            """
            {"id":"a/b","cardData":{"license":"MIT OR Apache-2.0"}}
            {"id":"a/c","cardData":{"license":"Apache-2.0 or MIT"}}
            """);

    assertThat(
            outcome.states(
                """
                hf:a--b stm:declaredLicense <https://w3id.org/stemma/id/license-choice/Apache-2.0_or_MIT> .
                hf:a--c stm:declaredLicense <https://w3id.org/stemma/id/license-choice/Apache-2.0_or_MIT> .
                <https://w3id.org/stemma/id/statement/hf/a--b/MIT%20OR%20Apache-2.0> stm:statedAs "MIT OR Apache-2.0" ;
                  stm:license <https://w3id.org/stemma/id/license-choice/Apache-2.0_or_MIT> ; stm:resolvedBy "expression" .
                <https://w3id.org/stemma/id/license-choice/Apache-2.0_or_MIT> a stm:LicenseChoice ; rdfs:label "Apache-2.0 or MIT"@en ;
                  stm:alternative spdx:MIT, spdx:Apache-2.0 .
                """))
        .isTrue();
    assertThat(count(outcome, Stm.alternative)).isEqualTo(2);
  }

  @Test
  void anExpressionOfLicensesThatAllApplyNamesThemAll() {
    var outcome = model("", "\"license\":\"MIT AND CC-BY-4.0\"");

    assertThat(
            outcome.states(
                """
                hf:a--b stm:declaredLicense spdx:MIT, spdx:CC-BY-4.0 .
                <https://w3id.org/stemma/id/statement/hf/a--b/MIT%20AND%20CC-BY-4.0> stm:license spdx:MIT, spdx:CC-BY-4.0 .
                """))
        .isTrue();
    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIT AND LicenseRef-ours", "MIT OR LicenseRef-ours", "GPL-2.0-only WITH Classpath-exception-2.0", "Apache-2.0+"})
  void anExpressionWithAPartThatIsNotKnownOffersNothing(String words) {
    var outcome = model("", "\"license\":\"" + words + "\"");

    assertThat(count(outcome, Stm.licenseStatement)).isEqualTo(1);
    assertThat(count(outcome, Stm.license)).isZero();
    assertThat(count(outcome, Stm.declaredLicense)).isZero();
  }
}
