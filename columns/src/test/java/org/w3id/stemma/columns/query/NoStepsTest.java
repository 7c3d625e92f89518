package org.w3id.stemma.columns.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// A path of no steps leads from a term to itself. From which terms, depends on what is known before it: `:nowhere` is in
/// no triple.
@NullUnmarked
class NoStepsTest {
  private static final List<Quad> QUADS =
      List.of(SSE.parseQuad("(_ <urn:a> <urn:p> <urn:c>)"), SSE.parseQuad("(_ <urn:c> <urn:q> <urn:p>)"), SSE.parseQuad("(<urn:g> <urn:b> <urn:q> 'said')"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :p* ?y",
        "?x :p* ?x",
        ":nowhere :p* ?y",
        "?x :p? 'unsaid'",
        "VALUES ?x { :a :nowhere UNDEF } ?x :p* ?x",
        "VALUES ?x { :a :nowhere UNDEF } ?x :p* ?y",
        "VALUES ?x { :a 'unsaid' UNDEF } ?y :p? ?x",
        "VALUES (?x ?y) { (:a :c) (:nowhere :nowhere) (UNDEF :nowhere) (:nowhere UNDEF) } ?x :p* ?y",
        "VALUES ?x { :nowhere UNDEF } ?x :p?|:q* ?y",
        "VALUES ?x { :nowhere UNDEF } ?y ^(:p*) ?x",
        "VALUES ?x { :nowhere UNDEF } ?x :p*/:q* ?y",
        "VALUES ?y { :nowhere UNDEF } ?x :p*/:q* ?y",
        "?z ?x ?c . ?x :p* ?y",
        "?x :p* ?y . ?z ?x ?c",
        "?x :q ?z . ?x :p* ?y . ?y :q? ?w",
        "VALUES ?x { :nowhere :a } OPTIONAL { ?x :p* ?y }",
        "VALUES ?x { :nowhere :a } OPTIONAL { ?x :p* ?y FILTER(?y != :a) }",
        "VALUES ?x { :nowhere :a } MINUS { ?x :p* ?y }",
        "VALUES ?x { :nowhere :a } FILTER EXISTS { ?x :p* ?y }",
        "VALUES ?x { :nowhere :a } FILTER NOT EXISTS { ?y :p* ?x }",
        "BIND(:nowhere AS ?x) ?x :p* ?y",
        "?x :p* ?y FILTER(?x = :nowhere)",
        "VALUES ?x { :nowhere :b } GRAPH :g { ?x :p* ?y }",
        "GRAPH :g { ?x :q ?z } ?x :p* ?y",
        "GRAPH ?g { VALUES ?x { :nowhere } ?x :p* ?y }",
        "{ SELECT ?x { VALUES ?x { :nowhere } } } ?x :p* ?y",
        "{ SELECT DISTINCT ?x { VALUES ?x { :nowhere } } LIMIT 5 } ?x :p* ?y",
        "{ ?x :q ?z } { ?x :p* ?y }",
        "VALUES ?x { :nowhere } { { ?x :p* ?y } UNION { ?y :p* ?x } }"
      })
  void itIsTakenAsJenaTakesIt(String group) throws IOException {
    DatasetGraph memory = DatasetGraphFactory.createTxnMem();
    try (var writer = new ColumnsWriter(folder)) {
      for (Quad quad : QUADS) {
        Txn.executeWrite(memory, () -> memory.add(quad));
        writer.add(quad);
      }
      writer.finish();
    }
    try (Columns columns = Columns.open(folder)) {
      assertThat(answer(columns.dataset(), group)).isEqualTo(answer(memory, group));
    }
  }

  private static List<String> answer(DatasetGraph dataset, String group) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec query = QueryExec.dataset(dataset).query("PREFIX : <urn:> SELECT ?x ?y ?z { " + group + " }").build()) {
            var rows = new ArrayList<String>();
            query.select().forEachRemaining(row -> rows.add(row.get("x") + " " + row.get("y") + " " + row.get("z")));
            return rows.stream().sorted().toList();
          }
        });
  }
}
