package org.w3id.stemma.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal";
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final String MOMENT = "http://www.w3.org/2001/XMLSchema#dateTime";
  private static final Query ALL = QueryFactory.create("SELECT ?m ?n { ?m <http://example.org/downloads> ?n }");
  private static final Query TOP_TWO =
      QueryFactory.create("SELECT ?m ?n { ?m <http://example.org/downloads> ?n } ORDER BY DESC(?n) LIMIT 2");
  private static final Query TRIPLES = QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }");

  @Test
  void theOrderOfRowsDoesNotMatter() {
    assertThat(rows(ALL, row("a", "1", INTEGER), row("b", "2", INTEGER)))
        .isEqualTo(rows(ALL, row("b", "2", INTEGER), row("a", "1", INTEGER)));
  }

  @Test
  void aRowMoreIsAnotherAnswer() {
    assertThat(rows(ALL, row("a", "1", INTEGER), row("a", "1", INTEGER))).isNotEqualTo(rows(ALL, row("a", "1", INTEGER)));
  }

  @Test
  void valuesThatChangeTheirPlacesAreAnotherAnswer() {
    assertThat(rows(ALL, row("a", "1", INTEGER), row("b", "2", INTEGER)))
        .isNotEqualTo(rows(ALL, row("a", "2", INTEGER), row("b", "1", INTEGER)));
  }

  @Test
  void numbersOfOneValueAreTheSame() {
    assertThat(rows(ALL, row("a", "10", INTEGER))).isEqualTo(rows(ALL, row("a", "010.0", DECIMAL)));
  }

  @Test
  void zerosOfASecondDoNotMatter() {
    assertThat(rows(ALL, row("a", "2026-01-02T03:04:05.000Z", MOMENT))).isEqualTo(rows(ALL, row("a", "2026-01-02T03:04:05Z", MOMENT)));
    assertThat(rows(ALL, row("a", "2026-01-02T03:04:05.001Z", MOMENT))).isNotEqualTo(rows(ALL, row("a", "2026-01-02T03:04:05Z", MOMENT)));
  }

  @Test
  void wordsAreJoinedInAnyOrder() {
    assertThat(rows(ALL, row("a", "MIT Apache-2.0", STRING))).isEqualTo(rows(ALL, row("a", "Apache-2.0 MIT", STRING)));
    assertThat(rows(ALL, row("a", "MIT Apache-2.0", STRING))).isNotEqualTo(rows(ALL, row("a", "MIT", STRING)));
  }

  @Test
  void anEmptyTextIsNoValue() {
    assertThat(rows(ALL, row("a", "", STRING))).isEqualTo(rows(ALL, "{\"m\": {\"type\": \"uri\", \"value\": \"http://example.org/a\"}}"));
    assertThat(rows(ALL, row("a", "", STRING))).isNotEqualTo(rows(ALL, row("a", "-", STRING)));
  }

  @Test
  void rowsThatRankAsTheLastOfALimitMayBeOthers() {
    assertThat(rows(TOP_TWO, row("a", "9", INTEGER), row("b", "5", INTEGER)))
        .isEqualTo(rows(TOP_TWO, row("a", "9", INTEGER), row("c", "5", INTEGER)));
    assertThat(rows(TOP_TWO, row("a", "9", INTEGER), row("b", "5", INTEGER)))
        .isNotEqualTo(rows(TOP_TWO, row("c", "9", INTEGER), row("b", "5", INTEGER)));
    assertThat(rows(TOP_TWO, row("a", "9", INTEGER), row("b", "5", INTEGER)))
        .isNotEqualTo(rows(TOP_TWO, row("a", "9", INTEGER), row("b", "4", INTEGER)));
  }

  @Test
  void triplesAreASet() {
    assertThat(triples("<urn:a> <urn:p> \"x\" .\n<urn:a> <urn:p> \"x\" .\n<urn:b> <urn:p> \"x\" .\n"))
        .isEqualTo(triples("<urn:b> <urn:p> \"x\" .\n<urn:a> <urn:p> \"x\" .\n"));
    assertThat(triples("<urn:a> <urn:p> \"x\" .\n")).isNotEqualTo(triples("<urn:a> <urn:p> \"x\"@en .\n"));
  }

  private static Answer triples(String text) {
    return Answer.of(TRIPLES, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer rows(Query query, String... rows) {
    String json =
        Stream.of(rows).collect(Collectors.joining(",", "{\"head\":{\"vars\":[\"m\",\"n\"]},\"results\":{\"bindings\":[", "]}}"));
    return Answer.of(query, json.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(String model, String lexical, String datatype) {
    return """
        {"m": {"type": "uri", "value": "http://example.org/%s"},
         "n": {"type": "typed-literal", "datatype": "%s", "value": "%s"}}"""
        .formatted(model, datatype, lexical);
  }
}
