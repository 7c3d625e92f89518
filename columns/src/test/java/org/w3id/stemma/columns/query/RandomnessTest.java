package org.w3id.stemma.columns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

@NullUnmarked
class RandomnessTest {
  private static final int ROWS = 2_000;

  @TempDir Path folder;

  private Set<Node> values(String query) throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      for (int i = 0; i < ROWS; i++) {
        writer.add(SSE.parseQuad("(_ <urn:m" + i + "> <urn:likes> " + i + ")"));
      }
      writer.finish();
    }
    var values = new HashSet<Node>();
    try (Columns columns = Columns.open(folder);
        QueryExec exec = QueryExec.dataset(columns.dataset()).query(query).build()) {
      exec.select().forEachRemaining(row -> values.add(row.get("v")));
    }
    return values;
  }

  @Test
  void eachRowHasAnIdentifierOfItsOwn() throws IOException {
    assertThat(values("SELECT (UUID() AS ?v) { ?m <urn:likes> ?n }")).hasSize(ROWS);
  }

  @Test
  void anAggregateTakesAnotherForEachRow() throws IOException {
    assertThat(values("SELECT (COUNT(DISTINCT UUID()) AS ?v) { ?m <urn:likes> ?n }")).allMatch(value -> value.getLiteralValue().equals(ROWS));
  }

  @Test
  void aConditionWithinAConditionIsDrawnToo() throws IOException {
    assertThat(values("SELECT (?m AS ?v) { ?m <urn:likes> ?n FILTER EXISTS { ?m <urn:likes> ?k FILTER(RAND() < 0.5) } }")).hasSizeBetween(1, ROWS - 1);
  }

  @Test
  void eachRowIsDrawnByItself() throws IOException {
    assertThat(values("SELECT (?m AS ?v) { ?m <urn:likes> ?n FILTER(RAND() < 0.5) }")).hasSizeBetween(1, ROWS - 1);
  }

  @Test
  void rowsInRandomOrderComeFromAllThatThereAre() throws IOException {
    Set<Node> drawn = values("SELECT (?n AS ?v) { ?m <urn:likes> ?n } ORDER BY RAND() LIMIT 100");

    assertThat(drawn).hasSize(100).anyMatch(value -> (int) value.getLiteralValue() < ROWS / 2);
  }
}
