package org.w3id.stemma.reasoner.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;

class OsaidTest {
  private static List<String> with(String type, String license) {
    var parts = new ArrayList<>(Model.allOf(MofClass.I).stream().filter(c -> !c.startsWith(type + "=")).toList());
    parts.add(type + "=" + license);
    return parts;
  }

  @Test
  void whetherTheInformationOnTheDataIsEnoughNoLicenseTells() {
    assertThat(Model.osaid(Reading.MAINSTREAM, Model.allOf(MofClass.I)))
        .containsExactly(
            "passes architecture", "passes code", "passes parameters", "status Unsettled", "unsettled dataInformation");
  }

  @Test
  void codeNeedsALicenseThatTheOsiApproved() {
    assertThat(Model.osaid(Reading.MAINSTREAM, with("trainingCode", "spdx:CC-BY-4.0"))).contains("fails code", "status Fails");
    assertThat(Model.osaid(Reading.LENIENT, with("trainingCode", "spdx:CC-BY-4.0"))).contains("unsettled code");
  }

  @Test
  void parametersUnderLlamaFailByTheFreedomsOfTheirLicense() {
    assertThat(Model.osaid(Reading.MAINSTREAM, with("modelParametersFinal", "lic:Llama-2")))
        .contains("fails parameters", "passes code", "status Fails");
  }

  @Test
  void aLicenseThatIsNotToldIsNotJudged() {
    for (String said : List.of("", "?", "nonlicense:undisclosed", "nonlicense:unknown", "lic:Nobody-Read-This")) {
      assertThat(Model.osaid(Reading.MAINSTREAM, with("modelParametersFinal", said)))
          .noneMatch(words -> words.endsWith("parameters"))
          .noneMatch(words -> words.startsWith("status"));
    }
    assertThat(Model.osaid(Reading.MAINSTREAM, with("modelParametersFinal", "nonlicense:unlicensed")))
        .contains("fails parameters");
  }

  @Test
  void whatIsNotThereFails() {
    List<String> parts =
        Model.allOf(MofClass.I).stream().filter(c -> !c.startsWith("dataCard=") && !c.startsWith("datasets=")).toList();
    assertThat(Model.osaid(Reading.MAINSTREAM, parts)).contains("fails dataInformation");
    assertThat(Model.concluded(Reading.MAINSTREAM, parts))
        .filteredOn(t -> t.predicateMatches(Stm.lacks) && t.getSubject().getURI().endsWith("OSAID.dataInformation"))
        .hasSize(2);
  }
}
