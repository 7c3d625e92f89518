package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlShapesTest {
  @Test
  void anOrganizationIsOneForTheOrganizationOntologyToo() {
    assertThat(Turtle.faults("agent:Meta a stm:Organization ; rdfs:label 'Meta'@en ."))
        .containsExactly(
            "An organization is one everywhere: add the type org:Organization beside stm:Organization.");
  }

  @Test
  void aCountryIsACode() {
    assertThat(
            Turtle.faults(
                """
                agent:Meta a stm:Organization, org:Organization ; rdfs:label "Meta"@en ; stm:country "USA" .
                """))
        .containsExactly(
            "The seat is in one country: write one stm:country, two capital letters (ISO 3166-1).");
  }

  @Test
  void aStewardshipNeedsASource() {
    assertThat(Turtle.faults("event:s a stm:Stewardship ; stm:steward agent:CNCF ; stm:from '2016'^^xsd:gYear ."))
        .containsExactly(
            "A stewardship needs a source: add prov:hadPrimarySource with the address of a public page.");
  }

  @Test
  void aSourceIsAnAddressAndNoWords() {
    assertThat(
            Turtle.faults(
                "event:o a stm:Ownership ; stm:owner agent:IBM ; prov:hadPrimarySource 'press release, July 2019' ."))
        .containsExactly(
            "An ownership needs a source: add prov:hadPrimarySource with the address of a public page.");
  }

  @Test
  void anOwnershipMayGoOn() {
    assertThat(
            Turtle.faults(
                """
                event:o a stm:Ownership ; stm:owner agent:IBM ; stm:from "2019-07-09"^^xsd:date ;
                  prov:hadPrimarySource <https://example.org/deal> .
                """))
        .isEmpty();
  }

  @Test
  void aClaimIsMadeInWords() {
    assertThat(
            Turtle.faults(
                """
                event:c a stm:Claim ; stm:claimedAs stm:OpenSource ; stm:claimant agent:Meta ;
                  prov:hadPrimarySource <https://example.org/post> .
                """))
        .containsExactly(
            "A claim is made in words: write stm:statedAs with a few of them, or with a paraphrase that is marked as"
                + " one.");
  }

  @Test
  void aMeasureIsANumberOfSomethingAtSomeTime() {
    assertThat(
            Turtle.faults(
                """
                event:m a stm:Measure ; stm:quantity stm:MonthlyActiveUsers ; stm:value "750 million" ;
                  stm:counts "Snapchat" ; prov:hadPrimarySource <https://example.org/letter> .
                """))
        .containsExactly(
            "A measure is of one time: write one stm:measuredAt, an xsd:date, xsd:gYearMonth or xsd:gYear.",
            "A measure is one whole number, in full: write one stm:value, such as 750000000.",
            "A measure is one whole number, in full: write one stm:value, such as 750000000.");
  }

  @Test
  void revenueIsInACurrency() {
    assertThat(
            Turtle.faults(
                """
                event:m a stm:Measure ; stm:quantity stm:AnnualRevenue ; stm:value 1000000 ; stm:unit "dollars" ;
                  stm:measuredAt "2023"^^xsd:gYear ; stm:counts "revenue" ; prov:hadPrimarySource <https://example.org/10-K> .
                """))
        .containsExactly("Money has a currency: write one stm:unit, three capital letters (ISO 4217).");
  }
}
