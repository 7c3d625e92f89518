package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How large organizations were, who grants a license, and what tells so.
class MeasuresTest {
  private final LandmarksGraph landmarks = LandmarksGraph.read();

  @Test
  void everyMeasureIsOfOneOrganization() {
    landmarks.hasNone("a measure of nobody", "?it a stm:Measure FILTER NOT EXISTS { ?organization stm:measure ?it }");
    landmarks.hasNone(
        "a measure of two", "?one stm:measure ?it . ?other stm:measure ?it FILTER (str(?one) < str(?other))");
  }

  @Test
  void everyMeasureWasEitherReadOrIsToBeConfirmed() {
    landmarks.hasNone(
        "neither read nor to be confirmed, or both",
        """
        ?it a stm:Measure FILTER (
          EXISTS { ?it stm:readOn ?day } = EXISTS { ?it stm:toConfirm true })
        """);
  }

  @Test
  void nothingThatWasReadIsStillToBeConfirmed() {
    landmarks.hasNone("read, and to be confirmed", "?it stm:readOn ?day ; stm:toConfirm true");
  }

  @Test
  void revenueAndOnlyRevenueHasACurrency() {
    landmarks.hasNone(
        "money without a currency, or people with one",
        """
        ?it a stm:Measure ; stm:quantity ?quantity FILTER (
          (?quantity = stm:AnnualRevenue) != EXISTS { ?it stm:unit ?currency })
        """);
  }

  @Test
  void aThingIsCountedOnceADay() {
    landmarks.hasNone(
        "two numbers of one thing and day",
        """
        ?organization stm:measure ?it, ?other .
        ?it stm:quantity ?quantity ; stm:counts ?what ; stm:measuredAt ?day .
        ?other stm:quantity ?quantity ; stm:counts ?what ; stm:measuredAt ?day FILTER (str(?it) < str(?other))
        """);
  }

  @Test
  void theLicensorIsAnOrganizationAndTheLicenseHasOne() {
    landmarks.hasNone(
        "a licensor that is no organization",
        "?license stm:licensor ?it FILTER NOT EXISTS { ?it a stm:Organization }");
    landmarks.hasNone(
        "a license of two licensors",
        "?it stm:licensor ?one, ?other FILTER (str(?one) < str(?other))");
    assertThat(landmarks.holds("lic:Llama-2 stm:licensor agent:Meta")).isTrue();
  }

  @Test
  void anOrganizationIsKnownElsewhereByOneIdOfAKind() {
    landmarks.hasNone(
        "one id of two organizations",
        """
        ?it <https://schema.org/sameAs> ?id . ?other <https://schema.org/sameAs> ?id FILTER (str(?it) < str(?other))
        """);
    landmarks.hasNone(
        "one account on GitHub of two organizations",
        "?it stm:githubAccount ?id . ?other stm:githubAccount ?id FILTER (str(?it) < str(?other))");
  }
}
