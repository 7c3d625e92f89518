package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenseShapesTest {
  @Test
  void whatTheSpdxListSaysOfALicenseIsEnough() {
    assertThat(
            Turtle.faults(
                """
                spdx:MIT a stm:License ; rdfs:label "MIT License"@en ; stm:licenseId "MIT" ; stm:osiApproved true .
                """))
        .isEmpty();
  }

  @Test
  void aLicenseNeedsAnId() {
    assertThat(Turtle.faults("lic:Gemma a stm:License ; rdfs:label 'Gemma'@en ."))
        .containsExactly("A license has one id: write one stm:licenseId, of the SPDX list or ours.");
  }

  @Test
  void aSuccessorInWordsIsANote() {
    assertThat(
            Turtle.faults(
                """
                lic:Yi-1.0 a stm:License ; rdfs:label "Yi"@en ; stm:licenseId "Yi-1.0" ; stm:supersededBy "Yi-2.0" .
                """))
        .containsExactly("A successor is a license: write stm:supersededBy with its IRI, and words as stm:note.");
  }

  @Test
  void anExceptionNeedsAnId() {
    assertThat(Turtle.faults("spdx:LLVM-exception a stm:LicenseException ; rdfs:label 'LLVM'@en ."))
        .containsExactly("An exception has one id: write one stm:licenseId.");
  }

  @Test
  void aFamilyNeedsAnEnglishName() {
    assertThat(Turtle.faults("family:Llama a stm:LicenseFamily ; rdfs:label 'Llama' ."))
        .containsExactly("A family needs a name: add rdfs:label with the language tag @en.");
  }

  @Test
  void oneAlternativeIsNoChoice() {
    assertThat(Turtle.faults("lic:c a stm:LicenseChoice ; stm:alternative spdx:MIT ."))
        .containsExactly(
            "A choice has at least two alternatives: write stm:alternative with the IRI of each license, or declare"
                + " the one license itself.");
  }

  @Test
  void aValueThatNamesNoLicenseSaysWhatItMeans() {
    assertThat(Turtle.faults("art:none a stm:NonLicense ; rdfs:label 'none'@en ; skos:notation 'none' ."))
        .containsExactly(
            "A value that names no license says something: add skos:definition with the language tag @en.");
  }

  @Test
  void aSpellingMeansSomethingSomewhere() {
    assertThat(Turtle.faults("spelling:x a stm:Spelling ; stm:writtenAs 'Apache' ."))
        .containsExactlyInAnyOrder(
            "A spelling has its meaning somewhere: write stm:usedIn with a stm:NameSource, stm:AnyNames if it means"
                + " the same everywhere.",
            "A spelling means something: write stm:means, several if it is ambiguous, or stm:expression with an SPDX"
                + " expression.");
  }

  @Test
  void aTagOfTheHubIsOfferedFromADayThatASourceTells() {
    assertThat(
            Turtle.faults(
                "spelling:t a stm:HubTag, stm:Spelling ; stm:writtenAs 'x' ; stm:usedIn stm:HubNames ; stm:means lic:X ."))
        .containsExactlyInAnyOrder(
            "A tag of the Hub is offered from some day on: write one stm:from.",
            "When a tag was offered stands in the Hub's documentation: write prov:hadPrimarySource with the commit.");
  }

  @Test
  void aPolicyDocumentNeedsAName() {
    assertThat(Turtle.faults("policy:AUP a stm:PolicyDocument ."))
        .containsExactly("A policy document needs a name: add rdfs:label with the language tag @en.");
  }

  @Test
  void aCrossReferenceNeedsItsPlaceInTheList() {
    assertThat(Turtle.faults("spdx:x a stm:CrossReference ; schema:url <https://example.org/> ."))
        .containsExactly(
            "A cross-reference has one place in the list: write one stm:order, a whole number from 0.");
  }

  @Test
  void aStatementMayNameNoLicense() {
    assertThat(Turtle.faults("statement:s a stm:LicenseStatement ; stm:statedAs 'other' ; stm:statedIn stm:Tag ."))
        .isEmpty();
  }

  @Test
  void aStatementKeepsItsWordsAndItsPlace() {
    assertThat(Turtle.faults("statement:s a stm:LicenseStatement ; stm:license spdx:MIT ."))
        .containsExactly(
            "A statement keeps what was said: write one stm:statedAs, word for word, a plain string.",
            "A statement stands somewhere: write stm:statedIn with one of stm:Tag, stm:Card, stm:LicenseFile,"
                + " stm:Notice, stm:Announcement, stm:Catalogue, stm:Audit.");
  }

  @Test
  void theMonthOfAStatementIsDateEnough() {
    assertThat(
            Turtle.faults(
                """
                statement:s a stm:LicenseStatement ; stm:statedAs "mit" ; stm:statedIn stm:Notice ;
                  stm:validFrom "2023-05"^^xsd:gYearMonth .
                """))
        .isEmpty();
  }

  @Test
  void aDateInWordsIsNoDate() {
    assertThat(
            Turtle.faults(
                """
                statement:s a stm:LicenseStatement ; stm:statedAs "mit" ; stm:statedIn stm:Notice ;
                  stm:validFrom "May 2023" .
                """))
        .containsExactly(
            "A statement begins to hold once: write one stm:validFrom, an xsd:date, xsd:gYearMonth or xsd:gYear.");
  }

  @Test
  void aClauseNeedsItsEvidence() {
    assertThat(
            Turtle.faults(
                """
                clause:MIT.use a stm:Clause ; stm:term term:use ; stm:polarity stm:Asserted ;
                  stm:clauseNumber "grant" ; stm:readIn "db:mit" .
                """))
        .containsExactly(
            "A clause has evidence: write one stm:evidence, stm:TextRead, stm:Secondary or stm:Memory.");
  }

  @Test
  void aClauseMaySpeakOfATermThatAnotherFileDefines() {
    assertThat(
            Turtle.faults(
                """
                clause:MIT.use a stm:Clause ; stm:term term:use ; stm:polarity stm:Asserted ;
                  stm:evidence stm:TextRead ; stm:clauseNumber "grant" ; stm:readIn "db:mit" .
                """))
        .isEmpty();
  }

  @Test
  void aLicenseThatIsHalfWrittenDownIsToldSo() {
    assertThat(Turtle.faults("lic:Gemma stm:reviewed true ."))
        .containsExactly(
            "A license that was reviewed says something: write stm:clause, or stm:basedOn; else stm:reviewed false.");
    assertThat(Turtle.faults("lic:Gemma stm:reviewed false ; stm:clause clause:Gemma.use ."))
        .containsExactly(
            "A license with clauses stands somewhere: write stm:family and stm:licenseClass.",
            "A license with clauses was read some day: write stm:readOn with the day.");
    assertThat(Turtle.faults("lic:Gemma stm:reviewed false ."))
        .isEmpty();
  }

  @Test
  void aLicenseReviewedWholeIsNotReviewedForOnePurposeOnly() {
    assertThat(
            Turtle.faults(
                """
                lic:Gemma stm:reviewed true ; stm:basedOn spdx:MIT ; stm:reviewedFor stm:hosting .
                """))
        .containsExactly(
            "A license that was reviewed whole needs no list: leave out stm:reviewedFor, or write stm:reviewed false.");
  }

  @Test
  void aLicenseDoesNotSayAndDenyTheSame() {
    String license =
        """
        lic:Gemma stm:reviewed true ; stm:family family:Gemma ; stm:licenseClass "ai-custom" ;
          stm:readOn "2026-11-22"^^xsd:date ; stm:clause clause:Gemma.sublicense, clause:Gemma.sublicense.2 .
        clause:Gemma.sublicense stm:term term:sublicense ; stm:polarity stm:Asserted .
        clause:Gemma.sublicense.2 stm:term term:sublicense ; stm:polarity stm:Negated .
        """;
    assertThat(Turtle.faults(license))
        .containsExactly(
            "Two clauses of one license cannot assert and negate one term without a condition: mend"
                + " <https://w3id.org/stemma/id/term/sublicense>.");
    assertThat(Turtle.faults(license + "clause:Gemma.sublicense stm:condition 'executables' .")).isEmpty();
  }

  @Test
  void aThresholdCountsHeadsOrMoney() {
    String threshold = "clause:t param:op 'gt' ; param:unit 'MAU' ; param:test 'once' ; param:affiliates 'yes' .";
    String message = "A threshold is a number or an amount of money: write param:n or param:amount, one of them.";
    assertThat(Turtle.faults(threshold)).containsExactly(message);
    assertThat(Turtle.faults(threshold + "clause:t param:n 5 .")).isEmpty();
    assertThat(Turtle.faults(threshold + "clause:t param:n 5 ; param:amount 7 .")).containsExactly(message);
  }

  @Test
  void whatWasReadIsConfirmed() {
    assertThat(Turtle.faults("event:x stm:readOn '2026-11-22'^^xsd:date ; stm:toConfirm true ."))
        .containsExactly("What was read is confirmed: leave out stm:toConfirm, or stm:readOn.");
  }
}
