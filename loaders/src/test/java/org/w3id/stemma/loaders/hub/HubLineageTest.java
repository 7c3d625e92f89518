package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

@SuppressWarnings("NullAway.Init")
class HubLineageTest {
  @TempDir private Path folder;
  private Hub hub;

  @BeforeEach
  void open() {
    hub = new Hub(folder);
  }

  private static final Set<Node> EDGES =
      Set.of(
          Stm.derivedFrom,
          Stm.weightsFrom,
          Stm.fineTunedFrom,
          Stm.adapterFor,
          Stm.quantizedFrom,
          Stm.mergedFrom,
          Stm.dataFrom,
          Stm.trainedOn);

  private static final String BASE = "{\"id\":\"Org/Base\"}\n";

  private static List<Triple> edges(Outcome outcome, String child) {
    return outcome.triples().stream()
        .filter(
            triple ->
                triple.getSubject().equals(Iris.hubModel(child))
                    && EDGES.contains(triple.getPredicate()))
        .toList();
  }

  private static List<Triple> edge(String child, EdgeKind kind, Node parent) {
    return kind.triples(Iris.hubModel(child), parent);
  }

  @ParameterizedTest
  @CsvSource({"finetune,FINE_TUNED", "adapter,ADAPTER", "quantized,QUANTIZED", "merge,MERGED"})
  void eachRelationOfTheHubIsAKindOfEdge(String relation, EdgeKind kind) {
    var tag =
        hub.lines(
            BASE
                + "{\"id\":\"o/c\",\"tags\":[\"base_model:Org/Base\",\"base_model:"
                + relation
                + ":Org/Base\"]}");
    var card =
        hub.lines(
            BASE
                + "{\"id\":\"o/c\",\"cardData\":{\"base_model\":\"Org/Base\",\"base_model_relation\":\""
                + relation
                + "\"}}");
    var api =
        hub.lines(
            BASE
                + "{\"id\":\"o/c\",\"baseModels\":{\"models\":[{\"_id\":\"1\",\"id\":\"Org/Base\"}],\"relation\":\""
                + relation
                + "\"}}");

    assertThat(edges(tag, "o/c")).isEqualTo(edge("o/c", kind, Iris.hubModel("Org/Base")));
    assertThat(edges(card, "o/c")).isEqualTo(edges(tag, "o/c"));
    assertThat(edges(api, "o/c")).isEqualTo(edges(tag, "o/c"));
    assertThat(tag.findings()).isEmpty();
    assertThat(api.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tags\":[\"base_model:Org/Base\"]",
        "\"cardData\":{\"base_model\":\"Org/Base\"}",
        "\"cardData\":{\"base_model\":[\"Org/Base\"]}",
        "\"baseModels\":[\"Org/Base\"]",
        "\"baseModels\":[{\"id\":\"Org/Base\"}]"
      })
  void anUntypedParentIsOnlyWeightsFrom(String field) {
    var outcome = hub.lines(BASE + "{\"id\":\"o/c\"," + field + "}");

    assertThat(edges(outcome, "o/c"))
        .isEqualTo(edge("o/c", EdgeKind.UNTYPED, Iris.hubModel("Org/Base")));
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aRelationThatTheHubDoesNotHaveIsTakenAsUntyped() {
    var outcome = hub.lines(BASE + "{\"id\":\"o/c\",\"tags\":[\"base_model:cousin:Org/Base\"]}");

    assertThat(edges(outcome, "o/c"))
        .isEqualTo(edge("o/c", EdgeKind.UNTYPED, Iris.hubModel("Org/Base")));
    assertThat(outcome.faults()).containsExactly("unknown-relation");
  }

  @Test
  void severalRelationsAndParentsAreAllKept() {
    var outcome =
        hub.lines(
            BASE
                + "{\"id\":\"Org/Two\"}\n"
                + "{\"id\":\"o/c\",\"tags\":[\"base_model:merge:Org/Base\",\"base_model:merge:Org/Two\",\"base_model:quantized:Org/Two\"]}");

    assertThat(edges(outcome, "o/c")).hasSize(3 + 4);
  }

  @Test
  void aParentInTheWrongCaseIsMendedEvenIfItsRecordComesLater() {
    var outcome =
        hub.lines(
            "{\"id\":\"o/c\",\"tags\":[\"base_model:org/BASE\",\"base_model:adapter:org/BASE\"]}\n"
                + BASE);

    assertThat(edges(outcome, "o/c"))
        .isEqualTo(edge("o/c", EdgeKind.ADAPTER, Iris.hubModel("Org/Base")));
    assertThat(outcome.report().faults()).containsOnly(Map.entry("wrong-case", 1L));
    assertThat(outcome.finding("wrong-case").kind()).isEqualTo(Finding.Kind.MENDED);
    assertThat(outcome.finding("wrong-case").where()).endsWith("models.jsonl:1:1 (o/c)");
  }

  @Test
  void aMissingParentIsKeptUnderOneSpelling() {
    var outcome =
        hub.lines(
            """
            {"id":"o/c","tags":["base_model:Gone/Away"]}
            {"id":"o/d","tags":["base_model:gone/away"]}
            """);

    assertThat(edges(outcome, "o/c")).hasSize(2);
    assertThat(edges(outcome, "o/d"))
        .isEqualTo(edge("o/d", EdgeKind.UNTYPED, Iris.hubModel("Gone/Away")));
    assertThat(outcome.faults()).containsExactly("missing-parent", "missing-parent");
    assertThat(outcome.graph().contains(Iris.hubModel("Gone/Away"), Stm.hubId, Node.ANY)).isFalse();
  }

  @Test
  void anOldNameLeadsToThePresentOne() {
    var outcome =
        hub.lines(
            """
            {"id":"openai-community/gpt2"}
            {"id":"o/c","tags":["base_model:gpt2","base_model:finetune:gpt2"]}
            {"id":"o/d","tags":["base_model:meta-llama/Meta-Llama-3.1-8B"]}
            """);

    assertThat(edges(outcome, "o/c"))
        .isEqualTo(edge("o/c", EdgeKind.FINE_TUNED, Iris.hubModel("openai-community/gpt2")));
    assertThat(edges(outcome, "o/d"))
        .isEqualTo(edge("o/d", EdgeKind.UNTYPED, Iris.hubModel("meta-llama/Llama-3.1-8B")));
    assertThat(outcome.faults())
        .containsExactly("renamed-parent", "renamed-parent", "missing-parent");
  }

  @Test
  void aRecordUnderAnOldNameIsItself() {
    var outcome = hub.lines("{\"id\":\"gpt2\"}\n{\"id\":\"o/c\",\"tags\":[\"base_model:gpt2\"]}\n");

    assertThat(edges(outcome, "o/c"))
        .isEqualTo(edge("o/c", EdgeKind.UNTYPED, Iris.hubModel("gpt2")));
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aModelIsNotItsOwnParent() {
    var outcome =
        hub.lines(
            """
            {"id":"O/C","tags":["base_model:finetune:o/c"],"cardData":{"base_model":"O/C"}}
            {"id":"openai-community/gpt2","cardData":{"base_model":"gpt2"}}
            """);

    assertThat(edges(outcome, "O/C")).isEmpty();
    assertThat(edges(outcome, "openai-community/gpt2")).isEmpty();
    assertThat(outcome.report().faults())
        .containsEntry("self-loop", 2L)
        .containsEntry("wrong-case", 1L);
    assertThat(outcome.report().accepted()).isEqualTo(2);
  }

  @Test
  void cyclesAreCountedAndTheirEdgesStated() {
    var outcome =
        hub.lines(
            """
            {"id":"o/a","tags":["base_model:o/b"]}
            {"id":"o/b","tags":["base_model:o/c"]}
            {"id":"o/c","tags":["base_model:o/a","base_model:o/root"]}
            {"id":"o/root"}
            {"id":"o/x","tags":["base_model:o/y"]}
            {"id":"o/y","tags":["base_model:o/x"]}
            {"id":"o/leaf","tags":["base_model:o/a"]}
            """);

    assertThat(outcome.report().faults()).isEqualTo(Map.of("cycle", 2L, "cycle-edge", 5L));
    assertThat(outcome.finding("cycle").what())
        .isEqualTo("3 models descend from each other, by 3 edges: o/a, o/b, o/c");
    assertThat(edges(outcome, "o/a")).hasSize(2);
  }

  @Test
  void aNameThatCanBeNoModelIsLeftOutAndTold() {
    var outcome =
        hub.lines(
            "{\"id\":\"o/c\",\"cardData\":{\"base_model\":[\"https://huggingface.co/o/p\",\"\",\"a/b/c\"],\"datasets\":[\"x/y/z\",\"\"]}}");

    assertThat(edges(outcome, "o/c")).isEmpty();
    assertThat(outcome.faults()).containsExactly("bad-reference", "bad-reference", "bad-reference");
  }

  @Test
  void dataSetsOfTagsAndCardAreOneWhateverTheirCase() {
    var outcome =
        hub.lines(
            "{\"id\":\"o/c\",\"tags\":[\"dataset:squad_v2\"],\"cardData\":{\"datasets\":[\"SQuAD_v2\",\"glue\"]}}");

    assertThat(outcome.graph().find(null, Stm.trainedOn, null).mapWith(Triple::getObject).toList())
        .containsExactlyInAnyOrder(Iris.hubDataset("squad_v2"), Iris.hubDataset("glue"));
    assertThat(outcome.findings()).isEmpty();
  }
}
