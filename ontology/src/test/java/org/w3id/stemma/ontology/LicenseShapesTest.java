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
}
