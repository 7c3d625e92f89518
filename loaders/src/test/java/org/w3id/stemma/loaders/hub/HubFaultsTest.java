package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Finding.Kind;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

@SuppressWarnings("NullAway.Init")
class HubFaultsTest {
  @TempDir private Path folder;
  private Hub hub;

  @BeforeEach
  void open() {
    hub = new Hub(folder);
  }

  private static final String GOOD = "{\"id\":\"o/good\"}";

  /// A bad line between two good ones is rejected at its place, alone.
  private Finding rejected(byte[] line, String fault) {
    var content = new ByteArrayOutputStream();
    content.writeBytes("{\"id\":\"o/first\"}\n".getBytes(StandardCharsets.UTF_8));
    content.writeBytes(line);
    content.writeBytes("\n{\"id\":\"o/last\"}\n".getBytes(StandardCharsets.UTF_8));
    var outcome = Hub.read(hub.file("models.jsonl", content.toByteArray()));

    assertThat(outcome.report().faults()).isEqualTo(Map.of(fault, 1L));
    assertThat(outcome.report().records()).isEqualTo(3);
    assertThat(outcome.report().accepted()).isEqualTo(2);
    assertThat(outcome.report().rejected()).isEqualTo(1);
    assertThat(models(outcome)).isEqualTo(2);
    assertThat(outcome.findings().getFirst().kind()).isEqualTo(Kind.REJECTED);
    assertThat(outcome.findings().getFirst().mend()).isNotBlank();
    return outcome.findings().getFirst();
  }

  private Finding rejected(String line, String fault) {
    return rejected(line.getBytes(StandardCharsets.UTF_8), fault);
  }

  private static long models(Outcome outcome) {
    return outcome.triples().stream()
        .filter(triple -> triple.getObject().equals(Stm.Model))
        .count();
  }

  private static boolean says(Outcome outcome, Node property) {
    return outcome.triples().stream().map(Triple::getPredicate).anyMatch(property::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "half-line        | 2:19 | {\"id\":\"o/b\",\"tags\"",
        "half-line        | 2:12 | {\"id\":\"o/b\"",
        "broken-json      | 2:13 | {\"id\":\"o/b\",}",
        "broken-json      | 2:2  | {id:\"o/b\"}",
        "broken-json      | 2:1  | hello",
        "not-an-object    | 2:1  | [1,2]",
        "not-an-object    | 2:1  | \"o/b\"",
        "not-an-object    | 2:1  | null",
        "missing-id       | 2:1  | {}",
        "missing-id       | 2:1  | {\"id\":null}",
        "missing-id       | 2:1  | {\"id\":\"\"}",
        "bad-id           | 2:1  | {\"id\":5}",
        "bad-id           | 2:1  | {\"id\":[\"o/b\"]}",
        "bad-id           | 2:1  | {\"id\":\"a/b/c\"}",
        "bad-id           | 2:1  | {\"id\":\"a/../b\"}",
        "bad-id           | 2:1  | {\"id\":\"/b\"}",
        "bad-id           | 2:1  | {\"id\":\"b/\"}",
        "bad-id           | 2:1  | {\"id\":\"..\"}",
        "bad-id           | 2:1  | {\"id\":\"a--b\"}",
        "bad-id           | 2:1  | {\"id\":\"a--b/c\"}",
        "bad-id           | 2:1  | {\"id\":\"a-/c\"}",
        "bad-id           | 2:1  | {\"id\":\"a/b\\u0000\"}",
        "bad-id           | 2:1  | {\"id\":\"a/b\\n\"}",
        "bad-id           | 2:1  | {\"id\":\"a/\\ud800\"}",
        "duplicate-key    | 2:17 | {\"id\":\"o/b\",\"id\":\"o/c\"}",
        "duplicate-key    | 2:34 | {\"id\":\"o/b\",\"cardData\":{\"x\":1,\"x\":2}}",
        "trailing-garbage | 2:14 | {\"id\":\"o/b\"}{\"id\":\"o/c\"}",
        "trailing-garbage | 2:15 | {\"id\":\"o/b\"} ]",
        "trailing-garbage | 2:15 | {\"id\":\"o/b\"} 7"
      })
  void aBadLineIsRejectedWithItsPlaceAndTheOthersGoOn(String fault, String place, String line) {
    assertThat(rejected(line, fault).where())
        .isEqualTo(folder.resolve("models.jsonl") + ":" + place);
  }

  @Test
  void bytesThatAreNoTextAreRejectedAtTheByte() {
    assertThat(
            rejected(
                    new byte[] {'{', '"', 'i', 'd', '"', ':', '"', 'o', '/', (byte) 0xff, '"', '}'},
                    "bad-utf8")
                .where())
        .endsWith(":2:10");
    assertThat(
            rejected(
                    new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
                    "bad-utf8")
                .where())
        .endsWith(":2:3");
    assertThat(
            rejected(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'}, "bad-utf8").where())
        .endsWith(":2:3");
    assertThat(rejected(new byte[] {'{', 0, '"', 0}, "nul").where()).endsWith(":2:2");
  }

  @Test
  void aLineBeyondTheBoundIsSkippedWithoutBeingHeld() {
    var finding =
        rejected("{\"id\":\"o/long\",\"x\":\"" + "y".repeat(Chunk.MAX_LENGTH) + "\"}", "long-line");

    assertThat(finding.what()).contains(Integer.toString(Chunk.MAX_LENGTH + 22));
  }

  @Test
  void deepNestingIsRejectedAndNotAStackOverflow() {
    rejected(
        "{\"id\":\"o/deep\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "too-deep");
    rejected(
        "{\"id\":\"o/deep\",\"baseModels\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "too-deep");
    rejected("{\"id\":\"o/deep\",\"x\":" + "[".repeat(100_000), "too-deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"downloads\":\"many\"",
        "\"downloads\":-1",
        "\"likes\":1.5",
        "\"sha\":7",
        "\"gated\":[]",
        "\"library_name\":{}",
        "\"tags\":5",
        "\"tags\":[[1]]",
        "\"cardData\":\"none\"",
        "\"cardData\":[1]",
        "\"cardData\":{\"license\":false}",
        "\"cardData\":{\"language\":[\"en\",false]}",
        "\"cardData\":{\"base_model\":{\"a\":1}}",
        "\"author\":true",
        "\"baseModels\":3",
        "\"cardData\":{\"license_name\":[\"x\"]}"
      })
  void aFieldOfTheWrongTypeIsSetAsideAndTheRecordGoesOn(String field) {
    var outcome = hub.lines("{\"id\":\"o/b\"," + field + ",\"pipeline_tag\":\"fill-mask\"}\n");

    assertThat(outcome.report().faults()).isEqualTo(Map.of("wrong-type", 1L));
    assertThat(outcome.findings().getFirst().kind()).isEqualTo(Kind.MENDED);
    assertThat(outcome.report().accepted()).isEqualTo(1);
    assertThat(outcome.states("hf:o--b a stm:Model ; stm:task \"fill-mask\" .")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"_id\":\"7\"",
        "\"_id\":\"621FFDC136468D709F17A5FD\"",
        "\"gated\":true",
        "\"gated\":\"maybe\""
      })
  void aValueThatTheHubDoesNotGiveIsSetAside(String field) {
    var outcome = hub.lines("{\"id\":\"o/b\"," + field + "}\n");

    assertThat(outcome.report().faults()).isEqualTo(Map.of("bad-value", 1L));
    assertThat(says(outcome, Stm.gated) || says(outcome, Stm.hubRepositoryId)).isFalse();
  }

  @Test
  void everyFieldMayBeNullOrEmpty() {
    var nulls = new StringBuilder("{\"id\":\"o/b\"");
    for (Field field : Field.values()) {
      if (!field.path().startsWith("cardData") && field != Field.ID) {
        nulls.append(",\"").append(field.path()).append("\":null");
      }
    }
    var outcome =
        hub.lines(
            nulls
                + ",\"cardData\":null}\n"
                + GOOD.replace("}", ",\"tags\":[],\"cardData\":{},\"baseModels\":[]}")
                + "\n");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.report().accepted()).isEqualTo(2);
  }

  @Test
  void theHubsPlaceholderDateIsAnUpperBound() {
    var outcome = hub.lines("{\"id\":\"o/b\",\"createdAt\":\"2022-03-02T23:29:04.000Z\"}\n");

    assertThat(
            outcome.states(
                "hf:o--b stm:createdNoLaterThan \"2022-03-02T23:29:04.000Z\"^^xsd:dateTime ."))
        .isTrue();
    assertThat(says(outcome, Stm.created)).isFalse();
    assertThat(outcome.faults()).containsExactly("placeholder-date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30T00:00:00.000Z",
        "2024-13-01T00:00:00Z",
        "2024-01-01",
        "yesterday",
        "2024-01-01T24:00:00Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00+01:00",
        "0000-01-01T00:00:00Z",
        "2024-01-01T00:00:00.000000000000Z"
      })
  void aDateThatIsNoneIsSetAside(String date) {
    var outcome =
        hub.lines(
            "{\"id\":\"o/b\",\"createdAt\":\""
                + date
                + "\",\"lastModified\":\"2024-02-29T01:02:03Z\"}\n");

    assertThat(outcome.faults()).containsExactly("bad-date");
    assertThat(says(outcome, Stm.created)).isFalse();
    assertThat(outcome.states("hf:o--b stm:modified \"2024-02-29T01:02:03Z\"^^xsd:dateTime ."))
        .isTrue();
  }

  @Test
  void ofTwoRecordsWithOneIdTheFirstIsKept() {
    var outcome =
        hub.lines(
            """
            {"id":"o/b","likes":1,"sha":"x"}
            {"sha":"x","likes":1,"id":"o/b"}
            {"id":"O/B","likes":1}
            {"id":"o/b","likes":2}
            """);

    assertThat(outcome.faults())
        .containsExactly("duplicate-record", "duplicate-id", "duplicate-id");
    assertThat(outcome.report().accepted()).isEqualTo(1);
    assertThat(outcome.report().rejected()).isEqualTo(3);
    assertThat(outcome.graph().find(null, Stm.likes, null).toList()).hasSize(1);
    assertThat(outcome.states("hf:o--b stm:likes 1 .")).isTrue();
  }

  @Test
  void byteOrderMarksLineEndsAndBlankLinesAreNoFaults() {
    var outcome =
        hub.lines(
            "\ufeff{\"id\":\"o/a\"}\r\n\r\n  \n\t{\"id\":\"o/b\"}  \r\n\ufeff{\"id\":\"o/c\"}");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.report().records()).isEqualTo(3);
    assertThat(models(outcome)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "o/a b",
        "o/\\u202egnp",
        "o/\\ud83d\\ude42",
        "../etc",
        "o/..",
        "o/%2F",
        "o/\\\"'`{}|^",
        "o/é",
        "o/e\\u0301",
        "o/a\\u200bb",
        "gpt2",
        "o/name--with--dashes",
        "o/-b",
        "javascript:alert(1)"
      })
  void anOddNameBecomesAValidIri(String id) {
    var outcome = hub.lines("{\"id\":\"" + id + "\"}\n");

    if (id.contains("</")) {
      assertThat(outcome.report().rejected()).isZero();
    }
    assertThat(outcome.report().accepted()).isEqualTo(1);
    var model = outcome.graph().find(null, RDF.Nodes.type, Stm.Model).next().getSubject();
    assertThat(model.getURI()).matches("https://w3id.org/stemma/id/hf/[A-Za-z0-9._~+%:-]+");
    assertThat(IRIx.create(model.getURI()).isAbsolute()).isTrue();
    assertThat(outcome.triples())
        .filteredOn(triple -> triple.getObject().isURI())
        .allMatch(
            triple ->
                !triple.getObject().getURI().contains("/../")
                    && !triple.getObject().getURI().endsWith("/.."));
  }

  @Test
  void textThatCannotBeWrittenIsSetAside() {
    var outcome =
        hub.lines(
            "{\"id\":\"o/b\",\"library_name\":\"a\\u0000b\",\"cardData\":{\"license_name\":\"\\udc00\",\"language\":\"en\"}}\n");

    assertThat(outcome.faults()).containsExactly("bad-text", "bad-text");
    assertThat(outcome.states("hf:o--b stm:language \"en\" .")).isTrue();
    assertThat(says(outcome, Stm.library)).isFalse();
  }

  @Test
  void modelIdStandsInForId() {
    assertThat(models(hub.lines("{\"modelId\":\"o/b\"}\n"))).isEqualTo(1);
    assertThat(
            hub.lines("{\"modelId\":\"o/b\"}\n")
                .graph()
                .contains(Iris.hubModel("o/b"), RDF.Nodes.type, Stm.Model))
        .isTrue();
  }
}
