package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the law is read once
class ClashesTest {
  private final Law law = Law.read(Knowledge.graph());

  private String iri(String id) {
    return law.license(NodeFactory.createURI(Ns.SPDX + id)).or(() -> law.license(NodeFactory.createURI(Ns.LIC + id))).map(License::iri).orElseThrow(() -> new AssertionError(id));
  }

  private String merged(String... licenses) {
    return Stream.of(licenses)
        .map(id -> "art:child stm:mergedFrom art:%1$s . art:%1$s a stm:Model ; stm:declaredLicense <%2$s> .".formatted("of-" + id.replace(".", "-").replace("+", ""), iri(id)))
        .collect(Collectors.joining("\n", "art:child a stm:Model .\n", "\n"));
  }

  private List<Clash> clashes(String turtle, Reading reading) {
    Effective effective = Given.effective(turtle, law);
    int profile = effective.profile(effective.lineage().artifact(Given.art("child")));
    return new Clashes(law).among(effective.own(profile), effective.inherited(profile, reading));
  }

  private List<Clash> clashes(String turtle) {
    return clashes(turtle, Reading.MAINSTREAM);
  }

  @Test
  void twoShareAlikesWithoutACommonLicenseClash() {
    assertThat(clashes(merged("CC-BY-SA-4.0", "GPL-2.0-only"))).singleElement().satisfies(
        clash -> {
          assertThat(clash.sort()).isEqualTo(Clash.Sort.COPYLEFT);
          assertThat(clash.isOpen()).isFalse();
          assertThat(clash.certainty()).isEqualTo(2);
          assertThat(clash.sentence())
              .isEqualTo(
                  "CC-BY-SA-4.0 and GPL-2.0-only each ask that the work as a whole be under a license they accept, and"
                      + " no license is accepted by all.");
        });
  }

  @Test
  void aShareAlikeThatNamesTheOtherLicenseDoesNotClashWithIt() {
    assertThat(clashes(merged("CC-BY-SA-4.0", "GPL-3.0-only"))).isEmpty();
    assertThat(clashes(merged("GPL-3.0-only", "GPL-3.0-or-later"))).isEmpty();
  }

  @Test
  void aThirdLicenseOnTheListsOfBothWillDo() {
    assertThat(clashes(merged("GPL-2.0-or-later", "CC-BY-SA-4.0"))).isEmpty();
  }

  @Test
  void whatHangsOnANoticeIsOpen() {
    assertThat(clashes(merged("GPL-2.0", "GPL-3.0-only"))).singleElement().satisfies(
        clash -> assertThat(clash.isOpen()).isTrue());
  }

  @Test
  void threeMayClashWhereEachTwoHaveACommonLicense() {
    Law three =
        Given.law(
            """
            term:sameLicense stm:kind stm:Duty ; stm:behavior behavior:s . behavior:s stm:carries stm:SameLicenseDuty .
            rule:m stm:behaves behavior:s ; stm:edge stm:mergedFrom ; stm:certainty 1 .
            lic:a stm:licenseId "a" ; stm:clause clause:a . clause:a stm:term term:sameLicense ; stm:polarity stm:Asserted ; stm:compatibleWith lic:x, lic:y .
            lic:b stm:licenseId "b" ; stm:clause clause:b . clause:b stm:term term:sameLicense ; stm:polarity stm:Asserted ; stm:compatibleWith lic:y, lic:z .
            lic:c stm:licenseId "c" ; stm:clause clause:c . clause:c stm:term term:sameLicense ; stm:polarity stm:Asserted ; stm:compatibleWith lic:z, lic:x .
            lic:x stm:licenseId "x" ; stm:clause clause:x . clause:x stm:term term:sameLicense ; stm:polarity stm:Negated .
            lic:y stm:licenseId "y" ; stm:clause clause:y . clause:y stm:term term:sameLicense ; stm:polarity stm:Negated .
            lic:z stm:licenseId "z" ; stm:clause clause:z . clause:z stm:term term:sameLicense ; stm:polarity stm:Negated .
            """);
    Effective effective =
        Given.effective(
            """
            art:child stm:mergedFrom art:a, art:b, art:c . art:two stm:mergedFrom art:a, art:b .
            art:a stm:declaredLicense lic:a . art:b stm:declaredLicense lic:b . art:c stm:declaredLicense lic:c .
            """,
            three);
    var clashes = new Clashes(three);
    assertThat(clashes.among(List.of(), inherited(effective, "two"))).isEmpty();
    assertThat(clashes.among(List.of(), inherited(effective, "child")))
        .singleElement()
        .satisfies(clash -> assertThat(clash.provisions()).hasSize(3));
  }

  private static List<Arrival> inherited(Effective effective, String artifact) {
    return effective.inherited(effective.profile(effective.lineage().artifact(Given.art(artifact))), Reading.MAINSTREAM);
  }

  @Test
  void aBarOfFurtherRestrictionsMeetsTheUsePolicyOfAnotherParent() {
    assertThat(clashes(merged("GPL-3.0-only", "BigScience-OpenRAIL-M"))).singleElement().satisfies(
        clash -> {
          assertThat(clash.sort()).isEqualTo(Clash.Sort.RESTRICTION);
          assertThat(clash.isOpen()).isFalse();
          assertThat(clash.certainty()).isEqualTo(1);
          assertThat(clash.provisions()).anyMatch(p -> p.term().code().equals("flowDown"));
          assertThat(clash.sentence()).startsWith("GPL-3.0-only bars further restrictions of the whole work [7, 10, 12 (noFurtherRestrictions)], and BigScience-OpenRAIL-M restricts it [");
        });
  }

  @Test
  void aBarThatSpeaksOfTheMaterialAloneLeavesRoomForOtherParents() {
    assertThat(clashes(merged("CC-BY-4.0", "BigScience-OpenRAIL-M"))).isEmpty();
  }

  @Test
  void whatTheArtifactItselfDeclaresMayBeTheBarOrTheRestriction() {
    String declared = "art:child stm:declaredLicense <%s> .";
    assertThat(clashes(merged("Llama-2") + declared.formatted(iri("GPL-3.0-only")))).isNotEmpty();
    assertThat(clashes(merged("GPL-3.0-only") + declared.formatted(iri("BigScience-OpenRAIL-M")))).isNotEmpty();
    assertThat(clashes("art:child stm:declaredLicense <%s>, <%s> .".formatted(iri("GPL-3.0-only"), iri("BigScience-OpenRAIL-M")))).isEmpty();
  }

  @Test
  void aRestrictionThatTheBarringLicenseMakesInOtherWordsIsOpen() {
    assertThat(clashes(merged("CC-BY-NC-SA-4.0", "CC-BY-NC-4.0"))).allMatch(Clash::isOpen);
    assertThat(clashes(merged("CC-BY-SA-4.0", "CC-BY-NC-4.0"))).anyMatch(clash -> !clash.isOpen());
  }

  @Test
  void aPartUnderAShareAlikeClashesWithNothing() {
    assertThat(clashes(merged("MPL-2.0", "GPL-3.0-only"))).isEmpty();
  }
}
