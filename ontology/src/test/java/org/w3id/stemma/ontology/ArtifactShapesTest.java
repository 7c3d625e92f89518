package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArtifactShapesTest {
  @Test
  void anArtifactMayHaveNoLicenseAndNoParent() {
    assertThat(Turtle.faults("hf:a a stm:Model, stm:Artifact ; rdfs:label 'a' .")).isEmpty();
  }

  @Test
  void anArtifactNeedsAName() {
    assertThat(Turtle.faults("hf:a a stm:Model, stm:Artifact ; stm:hubId 'example/a' ."))
        .containsExactly("An artifact needs a name: add rdfs:label.");
  }

  @Test
  void aLicenseThatIsNoNodeBelongsIntoAStatement() {
    assertThat(Turtle.faults("hf:a a stm:Artifact ; rdfs:label 'a' ; stm:declaredLicense 'apache-2.0' ."))
        .containsExactly(
            "A declared license is a node: write stm:declaredLicense with the IRI of a license or of a"
                + " stm:LicenseChoice, and what names no license known to us as stm:statedAs of a statement.");
  }

  @Test
  void aHubIdHasAtMostOneSlash() {
    assertThat(Turtle.faults("hf:a a stm:Artifact ; rdfs:label 'a' ; stm:hubId 'https://huggingface.co/a/b' ."))
        .hasSize(1)
        .first()
        .asString()
        .contains("\"owner/name\" or a legacy name without a slash");
  }

  @Test
  void anAccountNeedsAName() {
    assertThat(Turtle.faults("agent:hf.meta-llama a stm:Account ."))
        .containsExactly("An account needs a name: add rdfs:label.");
  }

  @Test
  void aModelIsStatedToBeAnArtifact() {
    assertThat(Turtle.faults("hf:a a stm:Model ; rdfs:label 'a' ."))
        .containsExactly("A model is an artifact: add the type stm:Artifact beside stm:Model.");
  }

  @Test
  void aDataSetHasNoWeights() {
    assertThat(
            Turtle.faults(
                """
                hfd:a a stm:Dataset, stm:Artifact ; rdfs:label "a" ; stm:weightsFrom hf:b ; stm:derivedFrom hf:b .
                """))
        .containsExactly("A data set has no weights: write stm:adaptedFrom or stm:generatedBy for its parent.");
  }

  @Test
  void softwareDoesNotHost() {
    assertThat(
            Turtle.faults(
                """
                art:a a stm:Software, stm:Artifact ; rdfs:label "a"@en ;
                  stm:hosts hf:b ; stm:softwareFrom hf:b ; stm:derivedFrom hf:b .
                """))
        .containsExactly("Software does not host: type what hosts as stm:Service, or write stm:contains.");
  }

  @Test
  void aServiceIsStatedToBeAnArtifact() {
    assertThat(Turtle.faults("art:a a stm:Service ; rdfs:label 'a'@en ."))
        .containsExactly("A service is an artifact: add the type stm:Artifact beside stm:Service.");
  }

  @Test
  void aComponentNeedsAName() {
    assertThat(Turtle.faults("art:a a stm:Component ; stm:declaredLicense spdx:MIT ."))
        .containsExactly("A component needs a name: add rdfs:label.");
  }

  @ParameterizedTest
  @EnumSource
  void anEdgeAsEdgeKindWritesItConforms(EdgeKind kind) {
    var graph = Turtle.graph("");
    kind.triples(Iris.hubModel("child"), Iris.hubModel("parent")).forEach(graph::add);
    assertThat(Turtle.faults(Ontology.shapes(), graph)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anEdgeWithoutAnyOfItsSuperpropertiesIsRefused(EdgeKind kind) {
    var child = Iris.hubModel("child");
    var parent = Iris.hubModel("parent");
    for (var missing : kind.superproperties()) {
      var graph = Turtle.graph("");
      kind.triples(child, parent).forEach(graph::add);
      graph.remove(child, missing, parent);
      assertThat(Turtle.faults(Ontology.shapes(), graph)).as("%s without %s", kind, missing).isNotEmpty();
    }
  }

  @Test
  void nothingDerivesFromItself() {
    assertThat(Turtle.faults("hf:a stm:weightsFrom hf:a ; stm:derivedFrom hf:a ."))
        .containsExactly("Nothing derives from itself: set the record aside as a self-loop.");
  }

  @Test
  void anUntypedEdgeConforms() {
    assertThat(Turtle.faults("hf:a stm:weightsFrom hf:b ; stm:derivedFrom hf:b .")).isEmpty();
  }

  @Test
  void aDerivationNeedsMoreToSayThanItsEdge() {
    assertThat(
            Turtle.faults(
                "derivation:d a stm:Derivation ; stm:parent hf:b ; stm:relation stm:mergedFrom ; stm:toConfirm true ."))
        .containsExactly(
            "A derivation says more than its edge: add a source, date, revision, certainty or note, or leave the"
                + " node out.");
  }

  @Test
  void theKindOfADerivationIsALeafOfTheLineage() {
    assertThat(
            Turtle.faults(
                "derivation:d a stm:Derivation ; stm:parent hf:b ; stm:relation stm:derivedFrom ; stm:certainty 2 ."))
        .containsExactly(
            "A derivation is of one kind: write one stm:relation with the lineage property that states the edge.");
  }
}
