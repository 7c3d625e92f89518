package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

@SuppressWarnings("NullAway.Init")
class HubSourceTest {
  @TempDir private Path folder;
  private Hub hub;

  @BeforeEach
  void open() {
    hub = new Hub(folder);
  }

  private static final String RECORD =
      """
      {
        "_id": "621ffdc136468d709f17a5fd",
        "id": "deepset/roberta-base-squad2",
        "modelId": "deepset/roberta-base-squad2",
        "author": "deepset",
        "sha": "adc3b06f79f797d1c575d5479d6f5efe54a9e3b4",
        "lastModified": "2024-09-24T15:48:47.000Z",
        "createdAt": "2023-03-02T23:29:05.000Z",
        "private": false,
        "gated": "manual",
        "downloads": 1801802,
        "likes": 842,
        "library_name": "transformers",
        "pipeline_tag": "question-answering",
        "tags": ["transformers", "en", "dataset:squad_v2", "base_model:FacebookAI/roberta-base",
                 "base_model:finetune:FacebookAI/roberta-base", "license:cc-by-4.0", "region:us"],
        "cardData": {"language": ["en", "de"], "license": "cc-by-4.0", "datasets": ["squad_v2"],
                     "base_model": ["FacebookAI/roberta-base"], "metrics": [{"nested": [1, 2, {"a": null}]}]},
        "siblings": [{"rfilename": "README.md"}]
      }
      """;

  @Test
  void aRecordBecomesExactlyTheseFacts() {
    var outcome = hub.read("one.json", RECORD);

    assertThat(outcome.triples())
        .containsExactlyInAnyOrderElementsOf(
            Outcome.turtle(
                """
                hf:deepset--roberta-base-squad2 a stm:Model, stm:Artifact ; stm:hubId "deepset/roberta-base-squad2" ;
                  rdfs:label "deepset/roberta-base-squad2"@en ; schema:url <https://huggingface.co/deepset/roberta-base-squad2> ;
                  stm:hubRepositoryId "621ffdc136468d709f17a5fd" ; stm:publishedBy agent:hf.deepset ;
                  stm:created "2023-03-02T23:29:05.000Z"^^xsd:dateTime ; stm:modified "2024-09-24T15:48:47.000Z"^^xsd:dateTime ;
                  stm:revision "adc3b06f79f797d1c575d5479d6f5efe54a9e3b4" ; stm:downloads 1801802 ; stm:likes 842 ;
                  stm:gated "manual" ; stm:library "transformers" ; stm:task "question-answering" ; stm:language "en", "de" ;
                  stm:licenseStatement <https://w3id.org/stemma/id/statement/hf/deepset--roberta-base-squad2/cc-by-4.0> ;
                  stm:declaredLicense spdx:CC-BY-4.0 ;
                  stm:fineTunedFrom hf:FacebookAI--roberta-base ; stm:weightsFrom hf:FacebookAI--roberta-base ;
                  stm:trainedOn hfd:squad_v2 ; stm:dataFrom hfd:squad_v2 ;
                  stm:derivedFrom hf:FacebookAI--roberta-base, hfd:squad_v2 .
                <https://w3id.org/stemma/id/statement/hf/deepset--roberta-base-squad2/cc-by-4.0> a stm:LicenseStatement ;
                  stm:statedAs "cc-by-4.0" ; stm:statedIn stm:Tag, stm:Card ; stm:observedFrom "2026-09-25"^^xsd:date ;
                  stm:license spdx:CC-BY-4.0 .
                agent:hf.deepset a stm:Account ; rdfs:label "deepset"@en ; schema:url <https://huggingface.co/deepset> .
                hfd:squad_v2 a stm:Dataset, stm:Artifact ; stm:hubId "squad_v2" ; rdfs:label "squad_v2"@en ;
                  schema:url <https://huggingface.co/datasets/squad_v2> .
                """));
    assertThat(outcome.faults()).containsExactly("missing-parent");
    assertThat(outcome.report().triples()).isEqualTo(outcome.triples().size());
  }

  @Test
  void readingTwiceGivesTheSameTriplesInTheSameOrder() {
    var source = Hub.source(hub.file("one.json", RECORD));

    assertThat(Outcome.of(source).triples()).isEqualTo(Outcome.of(source).triples());
    assertThat(Outcome.of(Hub.source(folder.resolve("one.json"))).triples())
        .isEqualTo(Outcome.of(source).triples());
  }

  @Test
  void anAccountIsDescribedWhereItIsFirstMet() {
    var outcome =
        hub.lines("{\"id\":\"Org/a\"}\n{\"id\":\"org/b\"}\n{\"id\":\"gpt2\",\"author\":\"Org\"}\n");

    assertThat(outcome.graph().find(null, Stm.publishedBy, Iris.hubAccount("Org")).toList())
        .hasSize(3);
    assertThat(outcome.triples().stream().filter(triple -> triple.getObject().equals(Stm.Account)))
        .hasSize(1);
    assertThat(outcome.faults()).containsExactly("account-case");
  }

  @Test
  void theSnapshotIsTheDateInTheNameThenTheNewestDateWithin() {
    var content =
        """
        {"id":"a/old","createdAt":"2024-01-02T00:00:00.000Z"}
        {"id":"a/new","lastModified":"2025-03-04T05:06:07.000Z","createdAt":"9999-99-99T00:00:00Z"}
        """;

    assertThat(Hub.source(hub.file("hub-2026-09-25.jsonl", content)).snapshot())
        .isEqualTo("2026-09-25");
    assertThat(Hub.source(hub.file("hub-2026-13-45.jsonl", content)).snapshot())
        .isEqualTo("2025-03-04");
    assertThat(Hub.source(folder.resolve("hub-2026-13-45.jsonl")).graph())
        .isEqualTo(Iris.graph("hub/2025-03-04"));
    assertThat(
            Hub.source(folder.resolve("hub-2026-09-25.jsonl"))
                .takenOn(Hub.DAY.plusDays(1))
                .snapshot())
        .isEqualTo("2026-09-26");
    assertThat(Hub.source(folder).snapshot()).isEqualTo("2026-09-25");
  }

  @Test
  void aSourceWithoutAnyDateAsksForOne() {
    var source = Hub.source(hub.file("models.jsonl", "{\"id\":\"a/b\"}"));

    assertThatThrownBy(source::snapshot)
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("models.jsonl")
        .hasMessageContaining("on which day it was taken");
  }

  @Test
  void aFileThatChangesBetweenThePassesIsNotTrusted() {
    var path = hub.file("models.jsonl", "{\"id\":\"a/b\"}\n");
    var source = Hub.source(path).takenOn(Hub.DAY);
    Outcome.of(source);
    hub.file("models.jsonl", "{\"id\":\"a/b\"}\n{\"id\":\"a/b\"}\n");

    assertThatThrownBy(() -> Outcome.of(source))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("changed");
  }
}
