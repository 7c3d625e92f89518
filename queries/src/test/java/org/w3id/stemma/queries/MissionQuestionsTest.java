package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MissionQuestionsTest {
  private static final String LLAMA =
      """
      criterion:OSD.1 stm:standard stm:OSD ; stm:number 1 ; rdfs:label "Free redistribution"@en .
      criterion:OSD.5 stm:standard stm:OSD ; stm:number 5 ; rdfs:label "No discrimination against persons"@en .
      criterion:OSAID.1 stm:standard stm:OSAID ; stm:number 1 ; rdfs:label "Use"@en .
      lic:Llama-2 stm:clause clause:Llama-2.mauThreshold, clause:Llama-2.noTrainOnOutputs ; stm:reviewed true ;
        stm:fails criterion:OSD.1, criterion:OSD.5 .
      lic:NC stm:clause clause:NC.nonCommercial ; stm:reviewed true .
      lic:NC-Child stm:basedOn lic:NC .
      clause:Llama-2.mauThreshold stm:term term:mauThreshold ; stm:clauseNumber "2" ; stm:evidence stm:TextRead ;
        stm:readIn "db:llama-2" .
      clause:Llama-2.noTrainOnOutputs stm:term term:noTrainOnOutputs ; stm:clauseNumber "1.b.v" ; stm:evidence stm:TextRead .
      clause:NC.nonCommercial stm:term term:nonCommercial ; stm:clauseNumber "4" ; stm:evidence stm:Memory .
      term:mauThreshold stm:kind stm:Threshold . term:noTrainOnOutputs stm:kind stm:Limit .
      term:nonCommercial stm:kind stm:Limit . term:attribution stm:kind stm:Duty .
      rule:o1 stm:breaks criterion:OSD.5 ; stm:term term:mauThreshold ; stm:result stm:Fails .
      rule:o2 stm:breaks criterion:OSD.1 ; stm:term term:nonCommercial ; stm:result stm:Fails .
      """;

  @Test
  void eachPointThatALicenseBreaksIsTracedToItsClause() {
    var answers =
        new Answers(
            LLAMA
                + """
                [] a stm:OpennessEvaluation ; stm:evaluated lic:Llama-2 ; stm:criterion criterion:OSD.5 ;
                  stm:result stm:Fails ; stm:clause clause:Llama-2.mauThreshold .
                [] a stm:OpennessEvaluation ; stm:evaluated lic:Llama-2 ; stm:criterion criterion:OSD.1 ;
                  stm:result stm:Unsettled ; stm:clause clause:Llama-2.noTrainOnOutputs .
                [] a stm:OpennessEvaluation ; stm:evaluated lic:Llama-2 ; stm:criterion criterion:OSAID.1 ;
                  stm:result stm:Fails ; stm:clause clause:Llama-2.mauThreshold .
                [] a stm:OpennessEvaluation ; stm:evaluated lic:NC ; stm:criterion criterion:OSD.1 ;
                  stm:result stm:Fails ; stm:clause clause:NC.nonCommercial .
                """);
    assertThat(
            answers.rows(
                "osd-points-a-license-breaks",
                Map.of("license", "lic:Llama-2"),
                "number", "title", "result", "term", "clauseNumber", "evidence", "readIn"))
        .containsExactly(
            "1|Free redistribution|stm:Unsettled|term:noTrainOnOutputs|1.b.v|stm:TextRead|-",
            "5|No discrimination against persons|stm:Fails|term:mauThreshold|2|stm:TextRead|db:llama-2");
  }

  @Test
  void whatBindsAnArtifactComesWithEveryOrigin() {
    var answers =
        new Answers(
            LLAMA
                + """
                art:Child stm:derivedFrom art:Mid, art:Data ; stm:effectiveClause clause:Llama-2.mauThreshold, clause:NC.nonCommercial .
                art:Mid stm:derivedFrom art:Base ; stm:declaredLicense lic:Llama-2 .
                art:Base stm:declaredLicense lic:Llama-2 .
                art:Data stm:declaredLicense [ stm:alternative lic:NC-Child ] .
                """);
    assertThat(
            answers.rows(
                "what-binds-an-artifact",
                Map.of("artifact", "art:Child"),
                "term", "license", "clauseNumber", "origin", "how", "evidence"))
        .containsExactly(
            "term:mauThreshold|lic:Llama-2|2|art:Base|from this ancestor|stm:TextRead",
            "term:mauThreshold|lic:Llama-2|2|art:Mid|from this ancestor|stm:TextRead",
            "term:nonCommercial|lic:NC-Child|4|art:Data|from this ancestor|stm:Memory");
  }

  @Test
  void onlyWhatRestrictsBindsAndWhatIsContestedSaysSo() {
    var answers =
        new Answers(
            LLAMA
                + """
                lic:Mine stm:clause clause:Mine.use, clause:Mine.attribution .
                clause:Mine.use stm:term term:use . clause:Mine.attribution stm:term term:attribution .
                term:use stm:kind stm:Permission .
                [] a stm:OpennessEvaluation ; stm:evaluated lic:NC ; stm:clause clause:NC.nonCommercial .
                art:Child stm:derivedFrom art:Base ; stm:declaredLicense lic:Mine ;
                  stm:licenseStatement [ stm:license lic:Mine ; prov:hadPrimarySource <https://example.org/card> ] ;
                  stm:effectiveClause clause:Mine.use, clause:Mine.attribution ; stm:advisoryClause clause:NC.nonCommercial .
                art:Base stm:declaredLicense lic:NC, lic:Mine .
                """);
    assertThat(
            answers.rows(
                "what-binds-an-artifact", Map.of("artifact", "art:Child"), "force", "term", "origin", "how", "source"))
        .containsExactly(
            "binds|term:attribution|art:Child|declared by itself|https://example.org/card",
            "binds|term:attribution|art:Base|declared by this ancestor too|-",
            "contested|term:nonCommercial|art:Base|from this ancestor|-");
  }

  @Test
  void aChangeIsTwoConsecutiveStatementsAndNothingBetween() {
    var answers =
        new Answers(
            """
            art:R stm:licenseStatement statement:r1, statement:r2a, statement:r2b, statement:r3 .
            statement:r1 stm:license spdx:BSD-3-Clause ; stm:validUntil "2024-03-20"^^xsd:date .
            statement:r2a stm:license lic:RSAL ; stm:validFrom "2024-03-20"^^xsd:date ; prov:hadPrimarySource <https://example.org/2024> .
            statement:r2b stm:license spdx:SSPL-1.0 ; stm:validFrom "2024-03-20"^^xsd:date ; prov:hadPrimarySource <https://example.org/2024> .
            statement:r3 stm:license spdx:AGPL-3.0-only ; stm:validFrom "2025-05"^^xsd:gYearMonth .
            art:Same stm:licenseStatement statement:s1, statement:s2 .
            statement:s1 stm:license spdx:MIT ; stm:validFrom "2020"^^xsd:gYear .
            statement:s2 stm:license spdx:MIT ; stm:validFrom "2021"^^xsd:gYear .
            art:Undated stm:licenseStatement statement:u1, statement:u2 .
            statement:u1 stm:license spdx:MIT . statement:u2 stm:license spdx:ISC .
            """);
    assertThat(answers.rows("license-changes", Map.of(), "artifact", "changed", "before", "after", "beforeSource", "source"))
        .containsExactly(
            "art:R|2025-05|spdx:SSPL-1.0|spdx:AGPL-3.0-only|https://example.org/2024|-",
            "art:R|2025-05|lic:RSAL|spdx:AGPL-3.0-only|https://example.org/2024|-",
            "art:R|2024-03-20|spdx:BSD-3-Clause|spdx:SSPL-1.0|-|https://example.org/2024",
            "art:R|2024-03-20|spdx:BSD-3-Clause|lic:RSAL|-|https://example.org/2024");
  }

  @Test
  void aChoiceAndAnUnknownLicenseAreToldInWords() {
    var answers =
        new Answers(
            """
            art:R stm:licenseStatement statement:r1, statement:r2 .
            statement:r1 stm:statedAs "House License" ; stm:validFrom "2024"^^xsd:gYear ; stm:validUntil "2024"^^xsd:gYear .
            statement:r2 stm:license statement:choice ; stm:statedAs "MIT/ISC" ; stm:validFrom "2024"^^xsd:gYear .
            statement:choice stm:alternative spdx:MIT, spdx:ISC . spdx:MIT stm:licenseId "MIT" . spdx:ISC stm:licenseId "ISC" .
            """);
    assertThat(answers.rows("license-changes", Map.of(), "artifact", "changed", "before", "beforeWords", "after", "afterWords"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("art:R|2024|-|House License|statement:choice|"))
        .satisfies(row -> assertThat(row).containsAnyOf("|MIT or ISC", "|ISC or MIT"));
  }

  @Test
  void controlIsToldWithTheOwnersOfItsTime() {
    var answers =
        new Answers(
            """
            art:K stm:stewardship event:k1, event:k2 .
            event:k1 stm:steward agent:Google ; stm:from "2014-06-06"^^xsd:date ; stm:until "2015-07-21"^^xsd:date .
            event:k2 stm:steward agent:RedHat ; stm:from "2015-07-21"^^xsd:date ; prov:hadPrimarySource <https://example.org/k> .
            agent:RedHat stm:ownership event:o1, event:o0 .
            event:o1 stm:owner agent:IBM ; stm:from "2019-07-09"^^xsd:date .
            event:o0 stm:owner agent:Before ; stm:from "1999"^^xsd:gYear ; stm:until "2010"^^xsd:gYear .
            """);
    assertThat(
            answers.rows(
                "who-controls-over-time", Map.of("artifact", "art:K"), "steward", "from", "until", "owner", "ownedFrom"))
        .containsExactly(
            "agent:Google|2014-06-06|2015-07-21|-|-", "agent:RedHat|2015-07-21|-|agent:IBM|2019-07-09");
  }

  @Test
  void aClaimIsHeldAgainstTheLicenseOfItsDay() {
    var answers =
        new Answers(
            LLAMA
                + """
                spdx:Apache-2.0 stm:reviewed true .
                art:Was stm:openSourceClaim event:w ; stm:declaredLicense spdx:Apache-2.0 ; stm:licenseStatement statement:w1, statement:w2 .
                event:w stm:claimedAs stm:OpenSource ; stm:claimant agent:A ; stm:madeOn "2023-07-18"^^xsd:date .
                statement:w1 stm:license lic:Llama-2 ; stm:validFrom "2023-07-18"^^xsd:date ; stm:validUntil "2024-01-01"^^xsd:date .
                statement:w2 stm:license spdx:Apache-2.0 ; stm:validFrom "2024-01-01"^^xsd:date .
                art:Fine stm:openSourceClaim event:f ; stm:declaredLicense spdx:Apache-2.0 .
                event:f stm:claimedAs stm:OpenSource ; stm:claimant agent:B .
                art:Unread stm:openSourceClaim event:u ; stm:declaredLicense lic:Unread .
                event:u stm:claimedAs stm:OpenSource ; stm:madeOn "2024-02-01"^^xsd:date .
                art:Silent stm:openSourceClaim event:s .
                event:s stm:claimedAs stm:OpenSource ; stm:madeOn "2025-02-01"^^xsd:date .
                art:Choice stm:openSourceClaim event:c ; stm:declaredLicense [ stm:alternative lic:NC, spdx:Apache-2.0 ] .
                event:c stm:claimedAs stm:OpenSource .
                """);
    assertThat(
            answers.rows(
                "called-open-source-but-not", Map.of(), "artifact", "claimant", "madeOn", "license", "why", "criteriaFailed"))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .startsWith("art:Was|agent:A|2023-07-18|lic:Llama-2|breaks the definition|")
                    .contains("OSD 1", "OSD 5"),
            row -> assertThat(row).isEqualTo("art:Silent|-|2025-02-01|-|no license known here|-"),
            row -> assertThat(row).isEqualTo("art:Unread|-|2024-02-01|lic:Unread|not read here yet|-"));
  }

  @Test
  void thoseThatDeclareNothingAreBoundByTheirAncestors() {
    var answers =
        new Answers(
            LLAMA
                + """
                art:Quiet stm:derivedFrom art:Mid ; stm:downloads 7 ; stm:effectiveClause clause:NC.nonCommercial ; stm:effectiveTerm term:nonCommercial .
                art:Mid stm:derivedFrom art:Base ; stm:effectiveClause clause:NC.nonCommercial ; stm:effectiveTerm term:nonCommercial ; stm:downloads 9 .
                art:Base stm:declaredLicense lic:NC ; stm:effectiveClause clause:NC.nonCommercial ; stm:effectiveTerm term:nonCommercial .
                art:Says stm:derivedFrom art:Base ; stm:declaredLicense spdx:MIT ; stm:effectiveClause clause:NC.nonCommercial ; stm:effectiveTerm term:nonCommercial .
                art:Free stm:derivedFrom art:Open ; stm:effectiveTerm term:attribution .
                """);
    assertThat(
            answers.rows(
                "what-binds-undeclared-descendants", Map.of(), "artifact", "downloads", "term", "license", "origin"))
        .containsExactly(
            "art:Mid|9|term:nonCommercial|lic:NC|art:Base", "art:Quiet|7|term:nonCommercial|lic:NC|art:Base");
  }

  private static final String VERDICTS =
      """
      lic:L stm:licenseId "L" ; rdfs:label "License L"@en . spdx:M stm:licenseId "M" .
      GRAPH graph:mainstream {
        <x:1> a stm:Verdict ; stm:verdictOn lic:L ; stm:purpose stm:hosting ; stm:outcome stm:Conditional ;
          stm:sentence "It depends."@en ; stm:dependsOn "users" ; stm:clause clause:L.use ; stm:evidence stm:Secondary .
        <x:2> a stm:Verdict ; stm:verdictOn lic:L ; stm:purpose stm:internalUse ; stm:outcome stm:Unknown ;
          stm:sentence "Who knows."@en .
        <x:3> a stm:Verdict ; stm:verdictOn spdx:M ; stm:purpose stm:hosting ; stm:outcome stm:Allowed ; stm:sentence "Do."@en .
        <x:4> a stm:Verdict ; stm:verdictOn spdx:N ; stm:purpose stm:hosting ; stm:outcome stm:Prohibited ; stm:sentence "No."@en .
      }
      GRAPH graph:strict {
        <x:1> a stm:Verdict ; stm:verdictOn lic:L ; stm:purpose stm:hosting ; stm:outcome stm:Prohibited ; stm:sentence "No."@en .
      }
      """;

  @Test
  void whatALicenseAllowsIsTurnedRoundPurposeByPurpose() {
    assertThat(
            new Answers(VERDICTS)
                .rows("what-a-license-allows", Map.of("license", "lic:L"), "purpose", "outcome", "sentence", "dependsOn", "clauses", "evidence"))
        .containsExactly(
            "stm:internalUse|stm:Unknown|Who knows.|-|-|-",
            "stm:hosting|stm:Conditional|It depends.|users|L.use|stm:Secondary");
  }

  @Test
  void whatProhibitsOrLeavesOpenIsNotCountedAsAllowing() {
    assertThat(new Answers(VERDICTS).rows("licenses-that-allow", Map.of("purpose", "stm:hosting"), "license", "id", "outcome"))
        .containsExactly("spdx:M|M|stm:Allowed", "lic:L|L|stm:Conditional");
  }
}
