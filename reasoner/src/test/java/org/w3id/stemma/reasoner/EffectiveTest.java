package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

class EffectiveTest {
  private static final Law LAW =
      Given.law(
          """
          term:limit stm:kind stm:Limit ; stm:behavior behavior:limit .
          term:noTrain stm:kind stm:Limit ; stm:behavior behavior:noTrain .
          term:share stm:kind stm:Duty ; stm:behavior behavior:share .
          term:use stm:kind stm:Permission ; stm:behavior behavior:grant .
          term:free stm:kind stm:Relief ; stm:behavior behavior:free .
          behavior:limit stm:carries stm:Binds . behavior:share stm:carries stm:SameLicenseDuty .

          rule:copy stm:behaves behavior:limit, behavior:share ; stm:edge stm:convertedFrom, stm:fineTunedFrom, stm:mergedFrom ; stm:certainty 2 .
          rule:adapter stm:behaves behavior:limit ; stm:edge stm:adapterFor ; stm:effect stm:AtUse ; stm:certainty 1 .
          rule:part stm:behaves behavior:limit ; stm:edge stm:contains ; stm:effect stm:BindsPart ; stm:certainty 1 .
          rule:data stm:behaves behavior:limit ; stm:edge stm:trainedOn ; stm:effect stm:Binds ; stm:certainty 4 .
          rule:rests stm:behaves behavior:limit, behavior:noTrain ; stm:edge stm:generatedBy ; stm:effect stm:Latent ; stm:certainty 1 .
          rule:restsOn stm:behaves behavior:limit, behavior:noTrain ; stm:edge stm:adaptedFrom ; stm:effect stm:Latent ; stm:certainty 2 .
          rule:student stm:behaves behavior:limit ; stm:edge stm:distilledFrom ; stm:effect stm:Binds ; stm:certainty 3 .
          rule:barred stm:behaves behavior:noTrain ; stm:edge stm:distilledFrom ; stm:effect stm:BarsEdge ; stm:certainty 1 ; stm:condition "child kind=llm" .
          rule:grant stm:behaves behavior:grant ; stm:edge stm:fineTunedFrom, stm:mergedFrom, stm:convertedFrom ; stm:effect stm:Grants ; stm:certainty 1 ; stm:condition "child kind=declared" .
          rule:grantCopy stm:behaves behavior:grant ; stm:edge stm:convertedFrom ; stm:effect stm:Grants ; stm:certainty 3 ; stm:condition "child kind=undeclared" .
          rule:grantHost stm:behaves behavior:grant ; stm:edge stm:hosts ; stm:effect stm:Grants ; stm:certainty 1 .
          rule:free stm:behaves behavior:free ; stm:edge stm:trainedOn ; stm:effect stm:Relaxes ; stm:certainty 2 ; stm:basis "relaxes limit: results are free" .

          lic:nc stm:clause clause:nc.limit, clause:nc.use, clause:nc.noTrain, clause:nc.held .
          clause:nc.limit stm:term term:limit ; stm:polarity stm:Asserted .
          clause:nc.use stm:term term:use ; stm:polarity stm:Asserted .
          clause:nc.noTrain stm:term term:noTrain ; stm:polarity stm:Asserted .
          clause:nc.held stm:term term:share ; stm:polarity stm:Negated .
          lic:open stm:clause clause:open.use .
          clause:open.use stm:term term:use ; stm:polarity stm:Asserted .
          lic:data stm:clause clause:data.limit, clause:data.free .
          clause:data.limit stm:term term:limit ; stm:polarity stm:Asserted .
          clause:data.free stm:term term:free ; stm:polarity stm:Asserted .
          lic:mute a stm:License .
          """);

  private static List<String> arrived(String artifact, Reading reading, String turtle) {
    return Given.arrivals(Given.effective(turtle, LAW), artifact, reading).stream()
        .filter(words -> !words.contains(" GRANTS "))
        .toList();
  }

  @Test
  void aWayIsAsSureAsItsWeakestEdgeAndAClauseAsItsSurestWay() {
    String turtle =
        """
        art:base stm:declaredLicense lic:nc .
        art:tuned stm:fineTunedFrom art:base . art:odd stm:weightsFrom art:base ; stm:derivation art:d .
        art:d stm:parent art:base ; stm:relation stm:weightsFrom ; stm:certainty 4 .
        art:mix stm:mergedFrom art:odd, art:tuned .
        """;
    assertThat(arrived("odd", Reading.STRICT, turtle)).containsExactly("nc:limit BINDS 4");
    assertThat(arrived("mix", Reading.STRICT, turtle)).containsExactly("nc:limit BINDS 2");
  }

  @Test
  void whatBoundAtUseOnlyNeverGrowsEvenThroughData() {
    String turtle =
        """
        art:base stm:declaredLicense lic:nc . art:lora stm:adapterFor art:base .
        art:merged stm:mergedFrom art:lora . art:data a stm:Dataset ; stm:generatedBy art:lora .
        art:student stm:trainedOn art:data . art:box stm:contains art:lora .
        """;
    assertThat(arrived("merged", Reading.STRICT, turtle)).containsExactly("nc:limit AT_USE 2");
    assertThat(arrived("data", Reading.STRICT, turtle)).containsExactly("nc:limit LATENT 1");
    assertThat(arrived("student", Reading.STRICT, turtle)).containsExactly("nc:limit AT_USE 3");
    assertThat(arrived("box", Reading.STRICT, turtle)).containsExactly("nc:limit AT_USE 1");
  }

  @Test
  void whatRestsInDataWakesByTheRulesOfDistillationAndABarStaysInEveryCopy() {
    String turtle =
        """
        art:teacher stm:declaredLicense lic:nc . art:raw stm:generatedBy art:teacher . art:clean stm:adaptedFrom art:raw .
        art:student a stm:Model ; stm:task "text-generation" ; stm:trainedOn art:clean .
        art:copy stm:convertedFrom art:student . art:grandchild stm:distilledFrom art:student .
        """;
    assertThat(arrived("clean", Reading.STRICT, turtle)).containsExactly("nc:limit LATENT 2", "nc:noTrain LATENT 2");
    assertThat(arrived("student", Reading.STRICT, turtle)).containsExactly("nc:limit BINDS 3", "nc:noTrain BARS_EDGE 2");
    assertThat(arrived("copy", Reading.STRICT, turtle)).containsExactly("nc:limit BINDS 3", "nc:noTrain BARS_EDGE 2");
    assertThat(arrived("grandchild", Reading.STRICT, turtle)).containsExactly("nc:limit BINDS 3");
  }

  @Test
  void whatNobodyKnowsOfTheChildMakesARestrictionOneStepWeaker() {
    String known = "art:t stm:declaredLicense lic:nc . art:s stm:distilledFrom art:t ; stm:task \"%s\" .";
    assertThat(arrived("s", Reading.STRICT, known.formatted("text-generation"))).contains("nc:noTrain BARS_EDGE 1");
    assertThat(arrived("s", Reading.STRICT, known.formatted("fill-mask"))).contains("nc:noTrain BARS_EDGE 2");
    assertThat(arrived("s", Reading.STRICT, known.formatted("text-to-image"))).doesNotContain("nc:noTrain BARS_EDGE 2");
  }

  @Test
  void anExceptionCountsOnlyWhereTheReadingTrustsIt() {
    String turtle = "art:d stm:declaredLicense lic:data . art:m stm:trainedOn art:d .";
    assertThat(arrived("m", Reading.STRICT, turtle)).containsExactly("data:limit BINDS 4");
    assertThat(arrived("m", Reading.MAINSTREAM, turtle)).isEmpty();
    assertThat(arrived("m", Reading.LENIENT, turtle)).isEmpty();
  }

  @Test
  void aParentInTheSameHandsBindsByWhatItInheritedOnly() {
    String turtle =
        """
        art:base stm:declaredLicense lic:data .
        art:mid stm:declaredLicense lic:nc ; stm:fineTunedFrom art:base ; stm:ownedBy agent:us .
        art:small stm:declaredLicense lic:open ; stm:fineTunedFrom art:mid ; stm:ownedBy agent:us .
        art:other stm:declaredLicense lic:open ; stm:fineTunedFrom art:mid ; stm:ownedBy agent:them .
        """;
    assertThat(arrived("small", Reading.STRICT, turtle)).containsExactly("data:limit BINDS 2");
    assertThat(arrived("other", Reading.STRICT, turtle)).containsExactly("data:limit BINDS 2", "nc:limit BINDS 2");
  }

  @Test
  void aCycleHandsOnWhatEntersItAndNothingElse() {
    String turtle =
        """
        art:base stm:declaredLicense lic:nc . art:a stm:mergedFrom art:base, art:b . art:b stm:mergedFrom art:a .
        art:x stm:mergedFrom art:y . art:y stm:mergedFrom art:x .
        """;
    assertThat(arrived("b", Reading.MAINSTREAM, turtle)).containsExactly("nc:limit BINDS 2");
    assertThat(arrived("x", Reading.MAINSTREAM, turtle)).isEmpty();
  }

  @Test
  void aClauseOfOneLicenseOfferedCountsFullyOnlyIfAllAssertItsTerm() {
    Effective effective =
        Given.effective(
            "art:a stm:declaredLicense [ a stm:LicenseChoice ; stm:alternative lic:nc, lic:open ] .", LAW);
    assertThat(Given.words(effective, "a", Reading.MAINSTREAM)).containsExactly("nc:use BINDS 1", "open:use BINDS 1");
    assertThat(Given.words(effective, "a", Reading.STRICT)).contains("nc:limit BINDS 3");
  }

  @Test
  void aPermissionIsHeldOnlyIfTheOwnLicenseAndEveryParentWithMaterialGrantIt() {
    String turtle =
        """
        art:open stm:declaredLicense lic:open . art:silent a stm:Model . art:unread stm:declaredLicense lic:mute .
        art:good stm:declaredLicense lic:nc ; stm:fineTunedFrom art:open .
        art:mixed stm:declaredLicense lic:nc ; stm:mergedFrom art:open, art:silent .
        art:mixed2 stm:declaredLicense lic:nc ; stm:mergedFrom art:open, art:unread .
        art:learned stm:declaredLicense lic:nc ; stm:fineTunedFrom art:open ; stm:trainedOn art:silent .
        art:quiet stm:convertedFrom art:open . art:lost stm:fineTunedFrom art:open .
        art:api a stm:Service ; stm:hosts art:good .
        art:loop stm:declaredLicense lic:open ; stm:mergedFrom art:pool . art:pool stm:declaredLicense lic:open ; stm:mergedFrom art:loop .
        """;
    Effective effective = Given.effective(turtle, LAW);
    assertThat(held(effective, "good")).isEqualTo(1);
    assertThat(held(effective, "mixed")).isZero();
    assertThat(held(effective, "mixed2")).isZero();
    assertThat(held(effective, "learned")).isEqualTo(1);
    assertThat(held(effective, "quiet")).isEqualTo(3);
    assertThat(held(effective, "lost")).isZero();
    assertThat(held(effective, "api")).isEqualTo(1);
    assertThat(held(effective, "loop")).isEqualTo(1);
    assertThat(Given.words(effective, "quiet", Reading.LENIENT)).containsExactly("open:use GRANTS 3");
    assertThat(Given.words(effective, "quiet", Reading.MAINSTREAM)).isEmpty();
  }

  private static int held(Effective effective, String artifact) {
    Provision use = LAW.provisions().stream().filter(p -> p.term().code().equals("use")).findFirst().orElseThrow();
    return effective.held(effective.profile(effective.lineage().artifact(Given.art(artifact))), use);
  }

  @Test
  void aWithheldClauseIsKnownButNeitherCountsNorTravels() {
    Effective effective = Given.effective("art:a stm:declaredLicense lic:nc . art:b stm:fineTunedFrom art:a .", LAW);
    assertThat(effective.withheld(effective.lineage().artifact(Given.art("a")))).hasToString("[nc:share]");
    assertThat(Given.words(effective, "a", Reading.STRICT)).noneMatch(words -> words.contains("share"));
    assertThat(Given.arrivals(effective, "b", Reading.STRICT)).noneMatch(words -> words.contains("share"));
  }
}
