package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FurtherQuestionsTest {
  @Test
  void twoLicensesAreComparedTermByTerm() {
    var answers =
        new Answers(
            """
            lic:A stm:clause clause:A.x, clause:A.no . lic:B stm:clause clause:B.x ; stm:basedOn lic:C . lic:C stm:clause clause:C.y .
            clause:A.x stm:term term:x ; stm:clauseNumber "1" . clause:B.x stm:term term:x .
            clause:C.y stm:term term:y ; stm:clauseNumber "9" .
            clause:A.no stm:term term:z ; stm:polarity stm:Negated .
            """);
    assertThat(answers.rows("compare-two-licenses", Map.of("first", "lic:A", "second", "lic:B"), "term", "inFirst", "inSecond"))
        .containsExactly("term:x|1|said", "term:y|-|9");
  }

  @Test
  void theOsiFlagIsComparedWithOurReading() {
    var answers =
        new Answers(
            """
            criterion:OSD.1 stm:standard stm:OSD ; stm:number 1 .
            spdx:Good stm:osiApproved true ; stm:reviewed true .
            spdx:Odd stm:osiApproved true ; stm:reviewed true ; stm:fails criterion:OSD.1 .
            spdx:New stm:osiApproved false ; stm:reviewed true .
            spdx:Bad stm:osiApproved false ; stm:reviewed true ; stm:fails criterion:OSD.1 .
            spdx:Unread stm:osiApproved false ; stm:reviewed false .
            """);
    assertThat(answers.rows("osi-flag-disagreements", Map.of(), "license", "disagreement", "criteria"))
        .containsExactly("spdx:Odd|approved, but fails|1", "spdx:New|not approved, but fails none|-");
  }

  @Test
  void aReadingIsReachedByItsGraph() {
    var answers =
        new Answers(
            """
            clause:L.a stm:term term:a . clause:L.b stm:term term:b . lic:L a stm:License ; stm:clause clause:L.a, clause:L.b .
            art:V a stm:Verdict ; stm:clause clause:L.b . art:C a stm:Combination ; stm:clause clause:L.b .
            GRAPH graph:strict { art:X stm:effectiveClause clause:L.a, clause:L.b }
            GRAPH graph:mainstream { art:X stm:effectiveClause clause:L.a }
            """);
    assertThat(answers.rows("readings-differ", Map.of("artifact", "art:X"), "clause", "license"))
        .containsExactly("clause:L.b|lic:L");
  }

  @Test
  void aPermissiveWordDoesNotHideATermThatReaches() {
    var answers =
        new Answers(
            """
            criterion:OSD.1 stm:standard stm:OSD . rule:r stm:breaks criterion:OSD.1 ; stm:term term:nonCommercial ; stm:result stm:Fails .
            term:nonCommercial stm:kind stm:Limit . term:noTrademark stm:kind stm:Limit .
            spdx:Apache-2.0 stm:licenseClass "permissive" .
            lic:NC a stm:License ; stm:clause clause:NC.nc, clause:NC.tm . art:C a stm:Conflict ; stm:clause clause:NC.nc . clause:NC.nc stm:term term:nonCommercial ; stm:clauseNumber "4" .
            clause:NC.tm stm:term term:noTrademark .
            art:X stm:declaredLicense spdx:Apache-2.0 ; stm:derivedFrom art:Y ; stm:downloads 3 ;
              stm:effectiveClause clause:NC.nc, clause:NC.tm ; stm:effectiveTerm term:nonCommercial, term:noTrademark .
            art:Z stm:declaredLicense spdx:Apache-2.0 ; stm:derivedFrom art:Y ; stm:effectiveClause clause:NC.tm ; stm:effectiveTerm term:noTrademark .
            art:Frank stm:declaredLicense spdx:Apache-2.0, lic:NC ; stm:effectiveClause clause:NC.nc ; stm:effectiveTerm term:nonCommercial .
            """);
    assertThat(answers.rows("says-permissive-but-bound", Map.of(), "artifact", "downloads", "declared", "term", "clauseNumber", "saidBy"))
        .containsExactly("art:X|3|spdx:Apache-2.0|term:nonCommercial|4|lic:NC");
  }

  @Test
  void descendantsAncestorsAndGeneratedDataFollowTheLineage() {
    var answers =
        new Answers(
            """
            art:Student stm:derivedFrom art:Data ; stm:trainedOn art:Data ; stm:downloads 5 .
            art:Data stm:derivedFrom art:Raw ; stm:adaptedFrom art:Raw ; stm:declaredLicense lic:NC .
            art:Raw stm:derivedFrom art:Teacher ; stm:generatedBy art:Teacher .
            """);
    assertThat(answers.rows("descendants-of", Map.of("artifact", "art:Teacher"), "descendant", "downloads", "declared"))
        .containsExactly("art:Student|5|-", "art:Data|0|https://w3id.org/stemma/id/license/NC", "art:Raw|0|-");
    assertThat(answers.rows("ancestors-with-licenses", Map.of("artifact", "art:Student"), "ancestor", "license"))
        .containsExactly("art:Data|lic:NC", "art:Raw|-", "art:Teacher|-");
    assertThat(answers.rows("data-sets-generated-by", Map.of("model", "art:Teacher"), "dataset", "trainedOnIt"))
        .containsExactly("art:Data|1", "art:Raw|0");
  }

  @Test
  void whatIsCountedIsCountedOnce() {
    var answers =
        new Answers(
            """
            art:A a stm:Model ; stm:declaredLicense spdx:MIT . art:B a stm:Model ; stm:declaredLicense spdx:MIT, spdx:ISC .
            spdx:MIT a stm:License ; rdfs:label "MIT"@en, "MIT License" ; stm:clause clause:1, clause:2 .
            art:C a stm:Conflict ; stm:clause clause:1, clause:2 . art:E a stm:OpennessEvaluation ; stm:clause clause:1 .
            art:P a stm:PolicyDocument ; stm:clause clause:2 .
            clause:1 stm:evidence stm:TextRead . clause:2 stm:evidence stm:Memory .
            agent:Org stm:hubAccount agent:hf.org . art:A stm:publishedBy agent:hf.org . art:B stm:publishedBy agent:Org .
            event:1 stm:toConfirm true ; prov:hadPrimarySource <https://example.org/p> . art:A stm:stewardship event:1 .
            lic:Y stm:hubLicenseId "y" .
            """);
    assertThat(answers.rows("models-by-declared-license", Map.of(), "license", "models"))
        .containsExactly("spdx:MIT|2", "spdx:ISC|1");
    assertThat(answers.rows("evidence-of-clauses", Map.of(), "evidence", "clauses", "licenses"))
        .containsExactly("stm:Memory|1|2", "stm:TextRead|1|1");
    assertThat(answers.rows("organization-models", Map.of("organization", "agent:Org"), "artifact"))
        .containsExactly("art:A", "art:B");
    assertThat(answers.rows("to-confirm", Map.of(), "about", "fact", "source"))
        .containsExactly("art:A|event:1|https://example.org/p");
    assertThat(answers.rows("license-lookup", Map.of("key", "y"), "license")).containsExactly("lic:Y");
    assertThat(answers.rows("terms-of-a-license", Map.of("license", "spdx:MIT"), "term")).isEmpty();
  }

  @Test
  void tagsOfTheHubStandWithTheirDays() {
    var answers =
        new Answers(
            """
            spdx:MIT rdfs:label "MIT License"@en .
            art:old a stm:HubTag ; stm:writtenAs "old" ; stm:means spdx:MIT ; stm:from "2022-06-01"^^xsd:date ;
              stm:until "2022-10-18"^^xsd:date ; prov:hadPrimarySource <https://example.org/1>, <https://example.org/2> .
            art:mit a stm:HubTag ; stm:writtenAs "mit" ; stm:means spdx:MIT ; stm:from "2022-06-01"^^xsd:date ;
              prov:hadPrimarySource <https://example.org/1> .
            """);
    assertThat(answers.rows("hub-license-tags", Map.of(), "tag", "means", "from", "until"))
        .containsExactly("mit|spdx:MIT|2022-06-01|-", "old|spdx:MIT|2022-06-01|2022-10-18");
  }
}
