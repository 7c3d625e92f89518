package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions of control and time, each over a graph of a few lines.
class ControlQuestionsTest {
  private static final String THRESHOLD =
      """
      lic:L stm:clause clause:L.mau ; stm:effectiveFrom "2023-07-18"^^xsd:date ; stm:licensor agent:Maker .
      clause:L.mau stm:term term:mauThreshold ; stm:polarity stm:Asserted ; param:n 700 ; param:test "once" ; stm:clauseNumber "2" .
      """;

  @Test
  void whoWasMeasuredAboveTheThresholdOnItsDayMayNotUseTheLicense() {
    assertThat(
            standings(
                """
                agent:Big stm:measure event:b1, event:b2, event:b3 .
                event:b1 stm:quantity stm:MonthlyActiveUsers ; stm:value 600 ; stm:counts "app" ; stm:measuredAt "2023-03-31"^^xsd:date .
                event:b2 stm:quantity stm:MonthlyActiveUsers ; stm:value 701 ; stm:counts "app" ; stm:measuredAt "2023-06"^^xsd:gYearMonth .
                event:b3 stm:quantity stm:MonthlyActiveUsers ; stm:value 500 ; stm:counts "app" ; stm:measuredAt "2023-07-19"^^xsd:date .
                agent:Just stm:measure event:j .
                event:j stm:quantity stm:MonthlyActiveUsers ; stm:value 700 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:More stm:measure event:m .
                event:m stm:quantity stm:MonthlyActiveUsers ; stm:value 700 ; stm:lowerBound true ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Daily stm:measure event:d .
                event:d stm:quantity stm:DailyActiveUsers ; stm:value 900 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Small stm:measure event:s .
                event:s stm:quantity stm:MonthlyActiveUsers ; stm:value 600 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                """))
        .containsExactly(
            "above|agent:Daily|900|2023-06-30|-",
            "above|agent:Big|701|2023-06|-",
            "above|agent:More|700|2023-06-30|-",
            "near|agent:Just|700|2023-06-30|-");
  }

  @Test
  void aNumberThatIsOldOrCountsSomethingElseDoesNotTell() {
    assertThat(
            standings(
                """
                agent:Old stm:measure event:o .
                event:o stm:quantity stm:MonthlyActiveUsers ; stm:value 800 ; stm:counts "app" ; stm:measuredAt "2022-07-17"^^xsd:date .
                agent:Devices stm:measure event:d .
                event:d stm:quantity stm:ActiveDevices ; stm:value 900 ; stm:counts "phones" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Weekly stm:measure event:w .
                event:w stm:quantity stm:WeeklyActiveUsers ; stm:value 100 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:AtLeast stm:measure event:a .
                event:a stm:quantity stm:MonthlyActiveUsers ; stm:value 650 ; stm:lowerBound true ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Rich stm:measure event:r .
                event:r stm:quantity stm:AnnualRevenue ; stm:value 900 ; stm:counts "revenue" ; stm:measuredAt "2023-06-30"^^xsd:date .
                """))
        .containsExactly(
            "not known|agent:Devices|900|2023-06-30|-",
            "not known|agent:Old|800|2022-07-17|-",
            "not known|agent:AtLeast|650|2023-06-30|-",
            "not known|agent:Weekly|100|2023-06-30|-");
  }

  @Test
  void affiliatesOfThatDayShareTheFateAndTheLicensorNeedsNoLicense() {
    assertThat(
            standings(
                """
                agent:Big rdfs:label "Big" ; stm:measure event:b .
                event:b stm:quantity stm:MonthlyActiveUsers ; stm:value 900 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Child rdfs:label "Child" ; stm:ownership event:c . event:c stm:owner agent:Big ; stm:from "2014"^^xsd:gYear .
                agent:Later rdfs:label "Later" ; stm:ownership event:l . event:l stm:owner agent:Big ; stm:from "2024"^^xsd:gYear .
                agent:Sold rdfs:label "Sold" ; stm:ownership event:s . event:s stm:owner agent:Big ; stm:until "2020"^^xsd:gYear .
                agent:Maker rdfs:label "Maker" ; stm:measure event:m .
                event:m stm:quantity stm:MonthlyActiveUsers ; stm:value 3000 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                agent:Own rdfs:label "Own" ; stm:ownership event:n ; stm:measure event:q . event:n stm:owner agent:Maker ; stm:from "2014"^^xsd:gYear .
                event:q stm:quantity stm:MonthlyActiveUsers ; stm:value 2000 ; stm:counts "app" ; stm:measuredAt "2023-06-30"^^xsd:date .
                """))
        .containsExactly("above|agent:Big|900|2023-06-30|Child");
  }

  @Test
  void anApprovedAlternativeKeepsAChoiceOnThisSideOfTheLine() {
    var answers =
        new Answers(
            """
            spdx:BSD-3-Clause stm:osiApproved true . spdx:AGPL-3.0-only stm:osiApproved true . spdx:SSPL-1.0 stm:osiApproved false .
            art:R stm:licenseStatement statement:r1, statement:r2, statement:r3 .
            statement:r1 stm:license spdx:BSD-3-Clause ; stm:validUntil "2024-03-20"^^xsd:date .
            statement:r2 stm:license statement:c2 ; stm:validFrom "2024-03-20"^^xsd:date ; stm:validUntil "2025-05-01"^^xsd:date .
            statement:r3 stm:license statement:c3 ; stm:validFrom "2025-05-01"^^xsd:date .
            statement:c2 stm:alternative spdx:SSPL-1.0, lic:RSAL . statement:c3 stm:alternative spdx:SSPL-1.0, lic:RSAL, spdx:AGPL-3.0-only .
            art:House stm:licenseStatement statement:h1, statement:h2 .
            statement:h1 stm:license spdx:BSD-3-Clause ; stm:validUntil "2024"^^xsd:gYear .
            statement:h2 stm:statedAs "House License" ; stm:validFrom "2024"^^xsd:gYear .
            art:Copyleft stm:licenseStatement statement:g1, statement:g2 .
            statement:g1 stm:license spdx:BSD-3-Clause ; stm:validUntil "2021-05-11"^^xsd:date .
            statement:g2 stm:license spdx:AGPL-3.0-only ; stm:validFrom "2021-05-11"^^xsd:date .
            art:Never stm:licenseStatement statement:n1, statement:n2 .
            statement:n1 stm:license lic:RSAL ; stm:validUntil "2021"^^xsd:gYear . statement:n2 stm:license spdx:SSPL-1.0 ; stm:validFrom "2021"^^xsd:gYear .
            """);
    assertThat(answers.rows("relicensings-away-from-osi", Map.of(), "year", "direction", "artifact", "changed", "ofThatYear"))
        .containsExactly(
            "2025|towards|art:R|2025-05-01|1", "2024|away|art:House|2024|2", "2024|away|art:R|2024-03-20|2");
  }

  @Test
  void aTimelineTellsOfTheFamilyAndOfThoseWhoCameAndWent() {
    var answers =
        new Answers(
            """
            lic:V1 a stm:License ; rdfs:label "One" ; stm:family family:V ; stm:effectiveFrom "2023-07-18"^^xsd:date ; stm:incorporates policy:P .
            lic:V2 a stm:License ; rdfs:label "Two" ; stm:family family:V ; stm:effectiveFrom "2024-04"^^xsd:gYearMonth .
            policy:P rdfs:label "Policy" ; stm:effectiveFrom "2023-07-18"^^xsd:date .
            art:A stm:licenseStatement statement:a1, statement:a2 .
            statement:a1 stm:license lic:V1 ; stm:statedAs "v1" ; stm:validFrom "2023-08-01"^^xsd:date ; stm:validUntil "2024-05-01"^^xsd:date .
            statement:a2 stm:license lic:V2 ; stm:validFrom "2024-05-01"^^xsd:date .
            art:B stm:licenseStatement statement:b . statement:b stm:license statement:choice ; stm:statedAs "v1 or v2" ; stm:validFrom "2023-09"^^xsd:gYearMonth .
            statement:choice stm:alternative lic:V1, lic:V2 .
            """);
    assertThat(answers.rows("timeline-of-a-license", Map.of("license", "lic:V1"), "day", "event", "about", "words"))
        .containsExactly(
            "2023-07-18|incorporated document takes effect|policy:P|Policy",
            "2023-07-18|takes effect|lic:V1|One",
            "2023-08-01|adopted|art:A|v1",
            "2023-09|adopted|art:B|v1 or v2",
            "2024-04|takes effect|lic:V2|Two",
            "2024-05-01|left|art:A|v1");
  }

  @Test
  void aTimelineOfAnOrganizationTellsWhatItDidAndWhatWasDoneToIt() {
    var answers =
        new Answers(
            """
            agent:Org stm:ownership event:o ; stm:measure event:m .
            event:o stm:owner agent:Owner ; stm:from "2025-02-27"^^xsd:date .
            event:m stm:quantity stm:Headcount ; stm:value 12 ; stm:counts "employees" ; stm:measuredAt "2024"^^xsd:gYear .
            agent:Small stm:ownership event:s . event:s stm:owner agent:Org ; stm:from "2020"^^xsd:gYear ; stm:toConfirm true .
            art:Project stm:stewardship event:p ; stm:ownedBy agent:Org ; stm:licenseStatement statement:l ; stm:openSourceClaim event:c .
            event:p stm:steward agent:Org ; stm:from "2014-07-28"^^xsd:date ; stm:until "2026"^^xsd:gYear .
            statement:l stm:statedAs "BUSL" ; stm:validFrom "2023-08-10"^^xsd:date ; prov:hadPrimarySource <https://example.org/l> .
            event:c stm:claimant agent:Org ; stm:madeOn "2015-01-01"^^xsd:date ; stm:statedAs "open" .
            lic:House stm:licensor agent:Org ; stm:effectiveFrom "2016"^^xsd:gYear ; rdfs:label "House" .
            """);
    assertThat(
            answers.rows(
                "timeline-of-an-organization", Map.of("organization", "agent:Org"), "day", "event", "other", "words", "source", "toConfirm"))
        .containsExactly(
            "2014-07-28|begins to lead|art:Project|-|-|false",
            "2015-01-01|calls open source|art:Project|open|-|false",
            "2016|its license takes effect|lic:House|House|-|false",
            "2020|takes over|agent:Small|-|-|true",
            "2023-08-10|licenses anew|art:Project|BUSL|https://example.org/l|false",
            "2024|is measured|stm:Headcount|12 (employees)|-|false",
            "2025-02-27|passes to|agent:Owner|-|-|false",
            "2026|ends to lead|art:Project|-|-|false");
  }

  @Test
  void versionsDifferInTermsInPolarityInConditionsAndInParameters() {
    var answers =
        new Answers(
            """
            lic:A stm:clause clause:A.badge, clause:A.limit, clause:A.patent, clause:A.same .
            lic:B stm:clause clause:B.limit, clause:B.patent, clause:B.same ; stm:incorporates policy:P .
            policy:P stm:clause clause:P.place .
            clause:A.badge stm:term term:badge ; stm:polarity stm:Asserted ; param:text "Built with A" ; stm:clauseNumber "1" .
            clause:A.limit stm:term term:limit ; stm:polarity stm:Asserted ; param:n 700 ; stm:condition "users" .
            clause:B.limit stm:term term:limit ; stm:polarity stm:Asserted ; param:n 100, 50 ; stm:condition "users" ; stm:clauseNumber "9" .
            clause:A.patent stm:term term:patent ; stm:polarity stm:Asserted . clause:B.patent stm:term term:patent ; stm:polarity stm:Negated .
            clause:A.same stm:term term:same ; stm:polarity stm:Asserted . clause:B.same stm:term term:same ; stm:polarity stm:Asserted .
            clause:P.place stm:term term:place ; stm:polarity stm:Asserted ; param:exclude "EU" .
            """);
    assertThat(
            answers.rows(
                "what-differs-between-license-versions", Map.of("first", "lic:A", "second", "lic:B"), "term", "aspect", "onlyFirst", "onlySecond"))
        .containsExactly(
            "term:badge|says|says it|",
            "term:badge|text|Built with A|",
            "term:limit|n|700|100; 50",
            "term:patent|says|says it|withholds it",
            "term:place|exclude||EU",
            "term:place|says||says it");
  }

  private static List<String> standings(String facts) {
    return new Answers(THRESHOLD + facts)
        .rows("who-may-not-use", Map.of("license", "lic:L"), "standing", "organization", "value", "measured", "affiliates").stream()
        .map(row -> row.endsWith("|") ? row + "-" : row)
        .toList();
  }
}
