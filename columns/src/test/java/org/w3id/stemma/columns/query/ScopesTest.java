package org.w3id.stemma.columns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// What variables and conditions see of each other where operations stand within others.
@NullUnmarked
class ScopesTest {
  private static final Quad ONE = SSE.parseQuad("(<urn:g> <urn:s> <urn:p> <urn:o>)");
  private static final String HIDING = "GRAPH ?g { ?b ?c ?d . { SELECT DISTINCT ?d { ?b <urn:p> ?e . ?b ?c ?e } } }";

  @TempDir Path folder;

  /// The values of a variable, row by row; `null` where it has none.
  private List<String> values(String variable, String query) throws IOException {
    try (var writer = new ColumnsWriter(folder)) {
      writer.add(ONE);
      writer.finish();
    }
    var values = new ArrayList<String>();
    try (Columns columns = Columns.open(folder);
        QueryExec exec = QueryExec.dataset(columns.dataset()).query(query).build()) {
      exec.select().forEachRemaining(row -> values.add(String.valueOf(row.get(variable))));
    }
    return values;
  }

  @Test
  void whatASubSelectHidesIsNotSeenOutsideItsGraph() throws IOException {
    assertThat(values("x", "SELECT (?e AS ?x) { " + HIDING + " } ORDER BY ?c")).containsExactly("null");
  }

  @Test
  void whatASubSelectHidesDoesNotDisturbTheNameOfItsGraph() throws IOException {
    assertThat(values("b", "SELECT ?b { " + HIDING + " }")).containsExactly("urn:s");
  }

  @Test
  void aConditionOnCasesIsNotForgotten() throws IOException {
    String cases = "?a <urn:p> ?a FILTER (?a IN (\"2026-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>, \"1\"))";
    assertThat(values("a", "SELECT * { { " + cases + " } UNION { } FILTER (?b > 0) }")).isEmpty();
  }
}
