package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IrisTest {
  @Test
  void aHubModelKeepsItsLetterCaseAndLosesItsSlash() {
    assertThat(Iris.hubModel("meta-llama/Llama-2-7b-hf").getURI())
        .isEqualTo("https://w3id.org/stemma/id/hf/meta-llama--Llama-2-7b-hf");
  }

  @Test
  void aLegacyNameWithoutASlashStaysAsItIs() {
    assertThat(Iris.hubDataset("squad").getURI()).isEqualTo("https://w3id.org/stemma/id/hf-dataset/squad");
  }

  @Test
  void aHubAccountIsNotTheOrganizationOfThatName() {
    assertThat(Iris.hubAccount("mistralai").getURI()).isEqualTo("https://w3id.org/stemma/id/agent/hf.mistralai");
    assertThat(Iris.hubAccount("mistralai")).isNotEqualTo(Iris.iri(Ns.AGENT, "mistralai"));
  }

  @Test
  void aListedLicenseHasTheIriOfTheList() {
    assertThat(Iris.spdx("Apache-2.0").getURI()).isEqualTo("http://spdx.org/licenses/Apache-2.0");
    assertThat(Iris.spdx("GPL-2.0+").getURI()).isEqualTo("http://spdx.org/licenses/GPL-2.0+");
  }

  @Test
  void aTermKeepsItsColonAsInTurtle() {
    assertThat(Iris.iri(Ns.TERM, "field:military").getURI()).isEqualTo("https://w3id.org/stemma/id/term/field:military");
  }

  @Test
  void whatMayNotStandInAnIriIsPercentEncoded() {
    assertThat(Iris.local("a b<c>%d")).isEqualTo("a%20b%3Cc%3E%25d");
    assertThat(Iris.local("müde#?")).isEqualTo("m%C3%BCde%23%3F");
    assertThat(Iris.local("🤗")).isEqualTo("%F0%9F%A4%97");
  }

  @Test
  void twoHyphensAreNotASlash() {
    assertThat(Iris.local("a/b")).isEqualTo("a--b");
    assertThat(Iris.local("a--b")).isEqualTo("a-%2Db");
    assertThat(Iris.local("a-/b")).isEqualTo("a%2D--b");
    assertThat(Iris.local("a/-b")).isEqualTo("a--%2Db");
  }

  @Test
  void noNameClimbsOutOfItsFolder() {
    assertThat(Iris.local("..")).isEqualTo("%2E%2E");
    assertThat(Iris.local(".")).isEqualTo("%2E");
    assertThat(Iris.local("../x")).isEqualTo("..--x");
  }

  @Test
  void halfACharacterIsNotAQuestionMark() {
    assertThat(Iris.local("\ud800")).isEqualTo("%ED%A0%80").isNotEqualTo(Iris.local("?"));
  }

  @Test
  void aSnapshotIsAGraphUnderItsSource() {
    assertThat(Graphs.snapshot("hub", "2026-09-25").getURI())
        .isEqualTo("https://w3id.org/stemma/id/graph/hub/2026-09-25");
    assertThat(Graphs.snapshot("hub", "2026-09-25")).isEqualTo(Iris.graph("hub/2026-09-25"));
  }

  @Test
  void aSnapshotCannotLeaveItsSource() {
    assertThat(Graphs.snapshot("hub", "../knowledge").getURI())
        .isEqualTo("https://w3id.org/stemma/id/graph/hub/..--knowledge");
    assertThat(Graphs.snapshot("..", "knowledge")).isNotEqualTo(Graphs.KNOWLEDGE);
  }

  @Test
  void theReadingsAndTheKnowledgeAreGraphsOfTheirOwn() {
    assertThat(new Object[] {Graphs.KNOWLEDGE, Graphs.ONTOLOGY, Graphs.STRICT, Graphs.MAINSTREAM, Graphs.LENIENT})
        .doesNotHaveDuplicates();
  }
}
