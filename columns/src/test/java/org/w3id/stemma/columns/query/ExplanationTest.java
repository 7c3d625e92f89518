package org.w3id.stemma.columns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.columns.source.IdDataset;

@NullUnmarked
class ExplanationTest {
  @TempDir Path folder;

  private String explanation(String query) throws IOException {
    Path home = Files.createTempDirectory(folder, "columns");
    try (var writer = new ColumnsWriter(home)) {
      for (int i = 0; i < 20; i++) {
        writer.add(SSE.parseQuad("(_ <urn:m" + i + "> <urn:license> <urn:l" + i % 2 + ">)"));
        writer.add(SSE.parseQuad("(_ <urn:m" + i + "> <urn:made> '2024-02-" + (i + 10) + "'^^<http://www.w3.org/2001/XMLSchema#date>)"));
      }
      writer.add(SSE.parseQuad("(_ <urn:m1> <urn:from> <urn:m0>)"));
      writer.add(SSE.parseQuad("(<urn:g> <urn:m1> <urn:license> <urn:l1>)"));
      writer.finish();
    }
    try (Columns columns = Columns.open(home)) {
      return Explanation.of(QueryFactory.create(query), (IdDataset) columns.dataset());
    }
  }

  @Test
  void whatIsMostSelectiveIsMatchedFirstWhereverItIsWritten() throws IOException {
    assertThat(explanation("SELECT * { ?m <urn:license> ?l . ?m <urn:from> ?p }"))
        .isEqualTo("pattern\n  ?m <urn:from> ?p\n  ?m <urn:license> ?l\n");
  }

  @Test
  void theOrderIsThatOfTheGraphsThatAreAsked() throws IOException {
    String pattern = "{ ?m <urn:license> ?l . ?m <urn:made> ?day }";
    assertThat(explanation("SELECT * " + pattern)).isEqualTo("pattern\n  ?m <urn:license> ?l\n  ?m <urn:made> ?day\n");
    assertThat(explanation("SELECT * FROM <urn:g> " + pattern)).isEqualTo("pattern\n  ?m <urn:made> ?day\n  ?m <urn:license> ?l\n");
  }

  @Test
  void whatNobodyAsksForIsCountedWithoutBeingLookedAt() throws IOException {
    assertThat(explanation("SELECT ?l (COUNT(?m) AS ?n) { ?m <urn:license> ?l } GROUP BY ?l"))
        .contains("objects of ?m <urn:license> ?l, and how many have each");
  }

  @Test
  void whatIsOnlyToBeThereIsOnlyLookedFor() throws IOException {
    assertThat(explanation("SELECT DISTINCT ?m { ?m <urn:from> ?p ; <urn:license> ?l }")).contains("any ?m <urn:license> ?l");
  }

  @Test
  void whatIsReachedInManyWaysIsWalkedOnce() throws IOException {
    assertThat(explanation("SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m <urn:from>+ ?a . ?a <urn:license> <urn:l0> }")).contains("<urn:from>)+ ?a, each end once");
    assertThat(explanation("SELECT (COUNT(?m) AS ?n) { ?m <urn:from>+ ?a . ?a <urn:license> <urn:l0> }")).doesNotContain("each end once");
    assertThat(explanation("SELECT DISTINCT ?m ?a { ?m <urn:from>+ ?a . ?a <urn:license> <urn:l0> }")).doesNotContain("each end once");
  }

  @Test
  void theOtherSideOfAMinusIsEvaluatedApart() throws IOException {
    assertThat(explanation("SELECT ?m { ?m <urn:license> ?l MINUS { ?m <urn:from> ?p } }")).startsWith("minus\n");
  }

  @Test
  void whatIsMatchedForEachRowIsShownInTheOrderOfWhatTheRowHolds() throws IOException {
    assertThat(explanation("SELECT * { ?m <urn:from> ?p OPTIONAL { ?x <urn:license> ?l . ?m <urn:license> ?l } }"))
        .contains("pattern\n    ?m <urn:license> ?l\n    ?x <urn:license> ?l\n");
  }

  @Test
  void whatIsLeftToArqSaysSo() throws IOException {
    assertThat(explanation("SELECT * { <urn:list> <http://jena.apache.org/ARQ/list#member> ?x }")).contains("by ARQ: propfunc");
  }
}
