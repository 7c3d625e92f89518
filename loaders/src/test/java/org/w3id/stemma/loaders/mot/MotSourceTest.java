package org.w3id.stemma.loaders.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Stm;

class MotSourceTest {
  private static final String NAMES =
      """
      PREFIX art: <https://w3id.org/stemma/id/artifact/>
      PREFIX component: <https://w3id.org/stemma/id/component/>
      PREFIX nonlicense: <https://w3id.org/stemma/id/non-license/>
      PREFIX part: <https://w3id.org/stemma/id/part/>
      PREFIX st: <https://w3id.org/stemma/id/statement/mot/a/>
      """;

  private static final String RELEASE =
      """
      release:
        name: Amber
        version: 7B
        date: '2025-05-22'
        producer: LLM360
        origin: Llama 2
        contact: somebody@example.org
        repository: 'https://github.com/LLM360/amber-train'
        huggingface: 'https://huggingface.co/LLM360/Amber'
        license:
          distribution: {name: Apache-2.0, path: ''}
          data: {name: CC-BY-4.0, path: LICENSE-DATA}
        components:
          - {name: Model card, description: The card}
          - {name: Datasets}
          - {name: Training code, license: MIT, license_path: train/LICENSE, component_path: train/}
      """;

  @TempDir Path folder;

  private Outcome components(String... components) {
    String licenses = "release:\n  name: A\n  license:\n    distribution: {name: MIT}\n  components:\n";
    return Mot.release(folder, licenses + String.join("", List.of(components).stream().map(c -> "    - " + c + "\n").toList()));
  }

  @Test
  void aReleaseIsStatedWithItsComponentsAndTheirLicenses() {
    var outcome = Mot.release(folder, RELEASE);
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.report().accepted()).isEqualTo(1);
    assertThat(
            outcome.states(
                NAMES
                    + """
                    art:mot.a a stm:Model, stm:Artifact ; rdfs:label "Amber"@en ; stm:version "7B" ; stm:producerName "LLM360" ;
                      dcterms:date "2025-05-22"^^xsd:date ; schema:codeRepository <https://github.com/LLM360/amber-train> ;
                      stm:publishedAs hf:LLM360--Amber ; stm:originStatedAs "Llama 2" ; stm:declaredLicense spdx:Apache-2.0 ;
                      stm:weightsFrom hf:meta-llama--Llama-2-7b-hf ; stm:derivedFrom hf:meta-llama--Llama-2-7b-hf ;
                      stm:licenseStatement st:release.distribution, st:release.data ;
                      stm:hasComponent part:mot.a.modelCard, part:mot.a.datasets, part:mot.a.trainingCode .
                    part:mot.a.trainingCode a stm:Component ; rdfs:label "Training code"@en ;
                      stm:componentType component:trainingCode ; stm:componentPath "train/" ;
                      stm:licenseStatement st:trainingCode ; stm:declaredLicense spdx:MIT .
                    st:trainingCode a stm:LicenseStatement ; stm:statedAs "MIT" ; stm:license spdx:MIT ; stm:licenseLink "train/LICENSE" ;
                      stm:statedIn stm:Catalogue ; stm:observedFrom "2026-05-11"^^xsd:date .
                    part:mot.a.datasets stm:declaredLicense spdx:CC-BY-4.0 ; stm:licenseStatement st:release.data .
                    part:mot.a.modelCard stm:declaredLicense spdx:Apache-2.0 ; stm:licenseStatement st:release.distribution .
                    """))
        .isTrue();
  }

  @Test
  void whomToWriteToIsNobodysBusiness() {
    assertThat(Mot.release(folder, RELEASE).triples().stream().map(Triple::toString)).noneMatch(t -> t.contains("somebody"));
  }

  @Test
  void wordsOfItsOwnThatNameNoLicenseKeepTheLicenseOfTheReleaseAway() {
    var outcome = components("{name: Model card, license: 'Ours'}", "{name: Datasets, license: ''}", "{name: Training code, license: unlicensed}");
    assertThat(outcome.triples().stream().filter(t -> t.getSubject().getURI().contains("/part/")))
        .noneMatch(t -> t.predicateMatches(Stm.declaredLicense));
    assertThat(outcome.states(NAMES + "st:modelCard stm:statedAs 'Ours' . part:mot.a.trainingCode stm:nonLicense nonlicense:unlicensed ."))
        .isTrue();
    assertThat(outcome.faults()).containsExactly("unknown-license");
  }

  @Test
  void aLicenseThatIsNoTextIsNotReplacedByThatOfTheRelease() {
    var outcome = components("{name: Model card, license: [MIT]}");
    assertThat(outcome.faults()).containsExactly("wrong-type");
    assertThat(outcome.triples().stream().filter(t -> t.getSubject().getURI().contains("/part/")))
        .noneMatch(t -> t.predicateMatches(Stm.declaredLicense));
  }

  @Test
  void aNullLicenseIsNoLicenseField() {
    assertThat(components("{name: Model card, license: }").states(NAMES + "part:mot.a.modelCard stm:declaredLicense spdx:MIT .")).isTrue();
  }

  @Test
  void anUnknownComponentIsToldAndHasNoType() {
    var outcome = components("{name: Model cart, license: MIT}", "{description: nameless}", "Model card");
    assertThat(outcome.faults()).containsExactly("bad-component", "bad-component", "unknown-component");
    assertThat(outcome.finding("unknown-component").where()).isEqualTo("a.yml:10");
    assertThat(outcome.states(NAMES + "part:mot.a.unknown.Model%20cart a stm:Component ; rdfs:label \"Model cart\"@en ; stm:declaredLicense spdx:MIT ."))
        .isTrue();
    assertThat(outcome.triples()).noneMatch(t -> t.predicateMatches(Stm.componentType));
  }

  @Test
  void aRepeatedComponentIsKeptBesideTheFirst() {
    var outcome = components("{name: Datasets, license: MIT}", "{name: Datasets, license: unlicensed}");
    assertThat(outcome.faults()).containsExactly("repeated-component");
    assertThat(outcome.states(NAMES + "part:mot.a.datasets stm:declaredLicense spdx:MIT . part:mot.a.datasets.2 stm:nonLicense nonlicense:unlicensed .")).isTrue();
  }

  @Test
  void anOriginIsAnEdgeOnlyWhereItIsExactlyAName() {
    String third = "release: {name: C, origin: 'llama 2', components: []}";
    var outcome =
        Mot.read(
            folder,
            Map.of(
                "a.yml", Mot.HEAD + "release: {name: A, origin: A, components: []}",
                "b.yml", Mot.HEAD + "release: {name: B, origin: A, components: []}",
                "c.yml", Mot.HEAD + third));
    assertThat(outcome.states(NAMES + "art:mot.b stm:weightsFrom art:mot.a . art:mot.c stm:originStatedAs 'llama 2' .")).isTrue();
    assertThat(outcome.triples()).filteredOn(t -> t.predicateMatches(Stm.weightsFrom)).hasSize(1);
    assertThat(outcome.faults()).containsExactly("unknown-origin");
  }

  @Test
  void whatIsNoRepositoryOfTheHubStaysWords() {
    for (String said : List.of("Baichuan 2: a model", "https://huggingface.co/collections/ibm-granite/x", "https://huggingface.co/datasets/a", "https://huggingface.co/a/b · Hugging Face")) {
      var outcome = Mot.release(folder, "release: {name: A, huggingface: '" + said + "', components: []}");
      assertThat(outcome.faults()).as(said).containsExactly("no-repository");
      assertThat(outcome.triples()).noneMatch(t -> t.predicateMatches(Stm.publishedAs));
      assertThat(outcome.states(NAMES + "art:mot.a stm:sourceNote \"huggingface: " + said + "\" .")).isTrue();
    }
  }

  @Test
  void twoReleasesOfOneNameStayTwo() {
    String text = Mot.HEAD + "release: {name: A, components: []}";
    var outcome = Mot.read(folder, Map.of("a.yml", text, "b.yml", text));
    assertThat(outcome.faults()).containsExactly("same-name", "same-name");
    assertThat(outcome.triples()).filteredOn(t -> t.predicateMatches(Stm.version) || t.objectMatches(Stm.Model)).hasSize(2);
  }

  @Test
  void theJsonOfTheApiIsReadToo() {
    String model = "{\"id\":\"7\",\"framework\":{\"name\":\"Model Openness Framework\",\"version\":\"1.0\"},\"release\":{\"name\":\"%s\",\"license\":[],\"components\":[{\"name\":\"Datasets\",\"license\":\"MIT\"}]},\"classification\":{\"class\":1}}";
    var outcome = Mot.read(folder, Map.of("page.json", "{\"pager\":{},\"models\":[" + model.formatted("One") + "," + model.formatted("Two") + "," + model.formatted("One") + "]}"));
    assertThat(outcome.report().records()).isEqualTo(3);
    assertThat(outcome.report().rejected()).isEqualTo(1);
    assertThat(outcome.faults()).contains("same-release");
    assertThat(outcome.states(NAMES + "art:mot.One stm:hasComponent part:mot.One.datasets . part:mot.Two.datasets stm:declaredLicense spdx:MIT .")).isTrue();
  }

  @Test
  void theSnapshotIsTheNewestDateOfARelease() {
    Mot.read(folder, Map.of("a.yml", Mot.HEAD + "release: {name: A, date: 2025-01-02}", "b.yml", Mot.HEAD + "release: {name: B, date: soon}"));
    assertThat(new MotSource(folder, Mot.WORDS).snapshot()).isEqualTo("2025-01-02");
  }

  @Test
  void withoutADateTheCallerHasToTellIt() {
    Mot.read(folder, Map.of("a.yml", Mot.HEAD + "release: {name: A}"));
    assertThatThrownBy(() -> new MotSource(folder, Mot.WORDS).snapshot()).isInstanceOf(BrokenSource.class).hasMessageContaining("say on which day");
  }

  @Test
  void theSameFilesGiveTheSameTriples() {
    assertThat(Mot.release(folder, RELEASE).triples()).isEqualTo(Mot.release(folder, RELEASE).triples());
  }
}
