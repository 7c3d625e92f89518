package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Licenses, stewards, owners and claims over time.
class LandmarksHistoryTest {
  private final LandmarksGraph landmarks = LandmarksGraph.read();

  @Test
  void atLeastSixtyArtifactsChangedTheirLicenseOnADayThatIsTold() {
    assertThat(
            landmarks.rows(
                """
                SELECT DISTINCT ?it {
                  ?it stm:licenseStatement ?before, ?after .
                  ?before stm:validUntil ?end ; stm:statedAs ?old .
                  ?after stm:validFrom ?start ; stm:statedAs ?new FILTER (?old != ?new && str(?start) >= str(?end)) }
                """))
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void whatIsDeclaredNowIsStatedByAStatementThatHasNotEnded() {
    landmarks.hasNone(
        "a declared license that nobody states any more",
        """
        ?it stm:declaredLicense ?license FILTER NOT EXISTS {
          ?it stm:licenseStatement ?statement . ?statement stm:license ?license
          FILTER NOT EXISTS { ?statement stm:validUntil ?end } }
        """);
  }

  @Test
  void everyStatementKeepsTheWordsAndThePlaceAndBelongsToAnArtifact() {
    landmarks.hasNone(
        "a statement without words, place or artifact",
        """
        ?it a stm:LicenseStatement FILTER (
          NOT EXISTS { ?it stm:statedAs ?words } || NOT EXISTS { ?it stm:statedIn ?place }
          || NOT EXISTS { ?artifact stm:licenseStatement ?it })
        """);
  }

  @Test
  void nothingEndsBeforeItBegins() {
    landmarks.hasNone(
        "an end before the start",
        """
        { ?it stm:validFrom ?start ; stm:validUntil ?end } UNION { ?it stm:from ?start ; stm:until ?end }
        FILTER (substr(str(?start), 1, strlen(str(?end))) > str(?end))
        """);
  }

  @Test
  void twoStewardsOfOneProjectFollowEachOther() {
    landmarks.hasNone(
        "two stewards at once",
        """
        ?it stm:stewardship ?one, ?two . ?one stm:from ?start . ?two stm:from ?later FILTER (?one != ?two)
        FILTER (str(?start) <= str(?later))
        FILTER NOT EXISTS { ?one stm:until ?end FILTER (str(?end) <= str(?later)) }
        """);
  }

  @Test
  void falconWasOfferedUnderApacheAfterALicenseOfItsOwn() {
    assertThat(
            landmarks.holds(
                """
                hf:tiiuae--falcon-40b stm:declaredLicense spdx:Apache-2.0 ; stm:licenseStatement ?first .
                ?first stm:statedAs "TII Falcon LLM License" ; stm:license lic:Falcon-LLM-TII-1.0 ; stm:validUntil ?end
                """))
        .isTrue();
  }

  @Test
  void redisIsAChoiceOfThreeSinceMay2025() {
    assertThat(
            landmarks.rows(
                "SELECT ?it { art:Redis stm:declaredLicense ?offer . ?offer a stm:LicenseChoice ; stm:alternative ?it }"))
        .hasSize(3);
  }

  @Test
  void kubernetesPassedFromGoogleToItsFoundation() {
    assertThat(
            landmarks.holds(
                """
                art:Kubernetes stm:stewardship ?google, ?foundation .
                ?google stm:steward agent:Google ; stm:until ?day .
                ?foundation stm:steward agent:CNCF ; stm:from ?day
                """))
        .isTrue();
  }

  @Test
  void redHatBelongsToIbmSinceJuly2019() {
    assertThat(
            landmarks.holds(
                """
                agent:Red-Hat stm:ownership ?event .
                ?event stm:owner agent:IBM ; stm:from ?day FILTER (str(?day) = "2019-07-09")
                """))
        .isTrue();
  }

  @Test
  void claimsOfBeingOpenSourceAreMadeOnFreeAndOnUnfreeLicensesAlike() {
    assertThat(landmarks.rows("SELECT ?it { ?it a stm:Claim }")).hasSizeGreaterThanOrEqualTo(25);
    assertThat(
            landmarks.rows(
                """
                SELECT DISTINCT ?it { ?it stm:openSourceClaim ?claim ; stm:declaredLicense ?license
                  FILTER (?license IN (spdx:Apache-2.0, spdx:MIT, spdx:MPL-2.0, spdx:BSD-3-Clause)) }
                """))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(
            landmarks.rows(
                """
                SELECT DISTINCT ?it { ?it stm:openSourceClaim ?claim ; stm:declaredLicense ?license
                  FILTER (strstarts(str(?license), str(lic:)) || ?license = spdx:CC-BY-NC-4.0) }
                """))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void dinov2WasCalledOpenSourceWhileItsWeightsWereForNonCommercialUse() {
    assertThat(
            landmarks.holds(
                """
                hf:facebook--dinov2-large stm:openSourceClaim ?claim ; stm:licenseStatement ?statement .
                ?claim stm:madeOn ?day . ?statement stm:license spdx:CC-BY-NC-4.0 ; stm:validFrom ?start ; stm:validUntil ?end
                FILTER (?day >= ?start && ?day < ?end)
                """))
        .isTrue();
  }

  @Test
  void everyClaimSaysWhoWhenAndInWhichWords() {
    landmarks.hasNone(
        "a claim without claimant, day, words or subject",
        """
        ?it a stm:Claim FILTER (
          NOT EXISTS { ?it stm:claimant ?who } || NOT EXISTS { ?it stm:madeOn ?day }
          || NOT EXISTS { ?it stm:statedAs ?words } || NOT EXISTS { ?artifact stm:openSourceClaim ?it })
        """);
  }
}
