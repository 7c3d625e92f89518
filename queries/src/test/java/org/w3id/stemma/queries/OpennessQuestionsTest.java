package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OpennessQuestionsTest {
  @Test
  void theVerdictShowsEveryCriterionAndSaysWhatWasNotChecked() {
    var answers =
        new Answers(
            """
            criterion:OSD.1 stm:standard stm:OSD ; stm:number 1 ; rdfs:label "1" . criterion:OSD.2 stm:standard stm:OSD ; stm:number 2 ; rdfs:label "2" .
            criterion:OSD.3 stm:standard stm:OSD ; stm:number 3 ; rdfs:label "3" . criterion:OSD.4 stm:standard stm:OSD ; stm:number 4 ; rdfs:label "4" .
            criterion:FSF.0 stm:standard stm:FSF ; stm:number 0 ; rdfs:label "0" .
            [] stm:evaluated lic:L ; stm:criterion criterion:OSD.1 ; stm:result stm:Passes ; stm:clause clause:L.a . clause:L.a stm:term term:a .
            [] stm:evaluated lic:L ; stm:criterion criterion:OSD.2 ; stm:result stm:Fails ; stm:clause clause:L.b . clause:L.b stm:term term:b ; stm:clauseNumber "7" .
            [] stm:evaluated lic:L ; stm:criterion criterion:OSD.3 ; stm:result stm:Unsettled .
            [] stm:evaluated lic:M ; stm:criterion criterion:OSD.4 ; stm:result stm:Fails .
            """);
    assertThat(answers.rows("osd-verdict-of-a-license", Map.of("license", "lic:L"), "number", "verdict", "term", "clauseNumber"))
        .containsExactly("1|passes|term:a|-", "2|fails|term:b|7", "3|unsettled|-|-", "4|not checked|-|-");
    assertThat(answers.rows("osd-points-a-license-breaks", Map.of("license", "lic:L"), "number")).containsExactly("2", "3");
  }

  @Test
  void aFlagThatIsMissingIsNoDisagreement() {
    var answers =
        new Answers(
            """
            criterion:FSF.0 stm:standard stm:FSF ; stm:number 0 . criterion:FSF.1 stm:standard stm:FSF ; stm:number 1 .
            criterion:FSF.2 stm:standard stm:FSF ; stm:number 2 . criterion:FSF.3 stm:standard stm:FSF ; stm:number 3 .
            spdx:Same stm:licenseId "Same" ; stm:reviewed true ; stm:fsfLibre true ; stm:passes criterion:FSF.0, criterion:FSF.1, criterion:FSF.2, criterion:FSF.3 .
            spdx:Differs stm:licenseId "D" ; stm:reviewed true ; stm:fsfLibre true ; stm:fails criterion:FSF.0 ; stm:passes criterion:FSF.1, criterion:FSF.2, criterion:FSF.3 .
            spdx:Open stm:licenseId "O" ; stm:reviewed true ; stm:fsfLibre false ; stm:unsettled criterion:FSF.3 ; stm:passes criterion:FSF.0, criterion:FSF.1, criterion:FSF.2 .
            lic:Ours stm:licenseId "U" ; stm:reviewed true ; stm:fails criterion:FSF.2 ; stm:unsettled criterion:FSF.0 ; stm:passes criterion:FSF.1, criterion:FSF.3 .
            spdx:Unread stm:licenseId "N" ; stm:reviewed false ; stm:fsfLibre true ; stm:fails criterion:FSF.2 .
            """);
    assertThat(answers.rows("fsf-flag-disagreements", Map.of(), "license", "flag", "ours", "freedoms", "disagreement"))
        .containsExactly(
            "spdx:Differs|free|not free|0|differs", "spdx:Open|not free|unsettled|3|only they judge",
            "lic:Ours|not judged|not free|0 2|only we judge");
  }

  @Test
  void aReleaseIsShownWithWhatItLacks() {
    var answers =
        new Answers(
            """
            criterion:MOF.2 stm:standard stm:MOF ; stm:number 2 ; rdfs:label "II" . criterion:MOF.3 stm:standard stm:MOF ; stm:number 3 ; rdfs:label "III" .
            component:modelCard rdfs:label "Model card" ; stm:requiredIn stm:ClassIII . component:trainingCode rdfs:label "Training code" ; stm:requiredIn stm:ClassII .
            art:R stm:mofClass stm:ClassIII ; rdfs:label "R" . art:S stm:mofClass stm:Unclassified ; rdfs:label "S" ; stm:osaidStatus stm:Fails .
            [] stm:evaluated art:R ; stm:criterion criterion:MOF.3 ; stm:result stm:Passes .
            [] stm:evaluated art:R ; stm:criterion criterion:MOF.2 ; stm:result stm:Fails ; stm:lacks art:l .
            art:l stm:componentType component:trainingCode ; stm:reason stm:LicenseNotOpen ; stm:license lic:NC .
            [] stm:evaluated art:S ; stm:criterion criterion:MOF.3 ; stm:result stm:Fails ; stm:lacks art:m .
            [] stm:evaluated art:S ; stm:criterion criterion:MOF.2 ; stm:result stm:Fails ; stm:lacks art:m, art:n .
            art:m stm:componentType component:modelCard ; stm:reason stm:NotIncluded .
            art:n stm:componentType component:trainingCode ; stm:reason stm:LicenseNotOpen .
            """);
    assertThat(answers.rows("mof-class-of-a-release", Map.of("release", "art:R"), "reached", "class", "result", "component", "reason", "license"))
        .containsExactly(
            "stm:ClassIII|III|stm:Passes|-|-|-", "stm:ClassIII|II|stm:Fails|Training code|stm:LicenseNotOpen|lic:NC");
    assertThat(answers.rows("releases-by-mof-class", Map.of(), "class", "release", "osaid"))
        .containsExactly("stm:ClassIII|art:R|-", "stm:Unclassified|art:S|stm:Fails");
    assertThat(answers.rows("what-releases-lack", Map.of(), "component", "class", "reason", "releases"))
        .containsExactly("Training code|stm:ClassII|stm:LicenseNotOpen|2", "Model card|stm:ClassIII|stm:NotIncluded|1");
  }
}
