package org.w3id.stemma.reasoner.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.lineage.Lineage;

class MofEvaluationTest {
  private static List<String> but(List<String> components, String without, String... with) {
    var others = new ArrayList<>(components.stream().filter(c -> !c.startsWith(without + "=")).toList());
    others.addAll(List.of(with));
    return others;
  }

  @ParameterizedTest
  @EnumSource
  void whatAClassAsksForMakesTheClass(MofClass mofClass) {
    assertThat(Model.mofClass(Model.allOf(mofClass))).contains(mofClass);
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatTheLowestClassAsksForCanBeMissing(MofClass mofClass) {
    assertThat(Model.mofClass(but(Model.allOf(mofClass), "modelCard"))).isEmpty();
  }

  @Test
  void aHigherClassNeedsTheOneBelow() {
    List<String> withoutTraining = but(Model.allOf(MofClass.I), "trainingCode");
    assertThat(Model.mofClass(withoutTraining)).contains(MofClass.III);
  }

  @Test
  void aResearchPaperStandsForTheTechnicalReportAndNotTheOtherWayRound() {
    List<String> third = but(Model.allOf(MofClass.III), "technicalReport", "researchPaper=spdx:CC-BY-4.0");
    assertThat(Model.mofClass(third)).contains(MofClass.III);
    assertThat(Model.mofClass(but(third, "researchPaper", "researchPaper=spdx:CC-BY-NC-4.0"))).isEmpty();
    assertThat(Model.mofClass(but(Model.allOf(MofClass.I), "technicalReport"))).contains(MofClass.I);
    assertThat(Model.mofClass(but(Model.allOf(MofClass.I), "researchPaper"))).contains(MofClass.II);
  }

  @Test
  void everyReasonStaysDistinct() {
    assertThat(
            Model.lacks(
                MofClass.III, "modelCard=nonlicense:not-included", "dataCard=nonlicense:unlicensed", "evaluationResults=",
                "technicalReport=nonlicense:undisclosed", "modelArchitecture=?", "modelParametersFinal=lic:Llama-2"))
        .containsExactly(
            "dataCard Unlicensed", "evaluationResults LicenseNotStated", "modelArchitecture LicenseNotRecognized",
            "modelCard NotIncluded", "modelParametersFinal LicenseNotOpen", "technicalReport LicenseNotDisclosed");
    assertThat(Model.lacks(MofClass.III, "modelCard=nonlicense:none", "dataCard=nonlicense:unknown"))
        .contains("modelCard Unlicensed", "dataCard LicenseNotDisclosed", "technicalReport NotIncluded");
  }

  @Test
  void aValueThatIsNoLicenseOutweighsALicenseBesideIt() {
    var components = new ArrayList<>(Model.allOf(MofClass.III));
    components.add("modelCard=nonlicense:not-included");
    assertThat(Model.mofClass(components)).isEmpty();
  }

  @Test
  void aClosedPartIsNotHiddenByAnOpenOneOfItsType() {
    var components = new ArrayList<>(Model.allOf(MofClass.I));
    components.add("datasets=spdx:CC-BY-NC-4.0");
    assertThat(Model.mofClass(components)).contains(MofClass.II);
  }

  @Test
  void anOpenLicenseOfTheWrongKindCountsAndIsTold() {
    List<Triple> concluded = Model.concluded(Reading.MAINSTREAM, Model.allOf(MofClass.III));
    assertThat(concluded)
        .filteredOn(t -> t.predicateMatches(Stm.notTypeAppropriate) && t.getSubject().getURI().endsWith("MOF.3"))
        .extracting(t -> Model.name(t.getObject()))
        .containsExactlyInAnyOrder("modelParametersFinal", "technicalReport", "evaluationResults", "modelCard", "dataCard");
    assertThat(concluded).filteredOn(t -> t.predicateMatches(Stm.mofClass)).extracting(Triple::getObject)
        .containsExactly(Stm.ClassIII);
  }

  @Test
  void allLicensesOfAListHaveToBeOpen() {
    assertThat(Model.mofClass(but(Model.allOf(MofClass.III), "modelCard", "modelCard=spdx:MIT, lic:Llama-2"))).isEmpty();
    assertThat(Model.mofClass(but(Model.allOf(MofClass.III), "modelCard", "modelCard=spdx:MIT, spdx:CC0-1.0")))
        .contains(MofClass.III);
  }

  @Test
  void aReleaseWithoutTypedComponentsIsNotJudged() {
    var releases = new Releases();
    Triple part = Triple.create(Stm.Artifact, Stm.hasComponent, Stm.Component);
    assertThat(releases.add(part).releases(Lineage.builder().add(part).build())).isEmpty();
  }
}
