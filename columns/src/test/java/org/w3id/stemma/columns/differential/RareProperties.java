package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.w3id.stemma.columns.differential.Verdict.Same;

/// What made-up queries to made-up data seldom meet: large numbers, and many rows.
class RareProperties {
  private static final int MANY = 400;

  @Example
  void sumsThatNoLongHoldsAreThoseOfJena() throws IOException {
    List<Quad> quads = quads(12, i -> "<urn:n" + i + "> <urn:size> " + (999_999_999_999_999_900L + i)).toList();
    isSame(quads, "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { ?s :size ?n }");
    isSame(quads, "SELECT (SUM(?n) AS ?sum) { ?s :size ?n . ?t :size ?m }");
  }

  @Example
  void anOffsetMayLieWithinEqualRows() throws IOException {
    List<Quad> quads = Stream.concat(
            quads(5, i -> "<urn:a> <urn:p> <urn:n" + i + ">"), quads(3, i -> "<urn:n" + i + "> <urn:q> <urn:b>"))
        .toList();
    for (int offset = 0; offset < 16; offset++) {
      isSame(quads, "SELECT (COUNT(*) AS ?n) { SELECT ?s { ?s :q :b . :a :p ?o } LIMIT 4 OFFSET " + offset + " }");
    }
  }

  @Example
  void eachOfManyRowsIsAskedWhetherThereIsNothing() throws IOException {
    List<Quad> quads = Stream.concat(
            quads(MANY, i -> "<urn:a" + i + "> <urn:p> <urn:b" + i + ">"), quads(MANY / 3, i -> "<urn:b" + 3 * i + "> <urn:q> <urn:c>"))
        .toList();
    isSame(quads, "SELECT ?a { ?a :p ?b FILTER NOT EXISTS { ?b :q ?c } }");
    isSame(quads, "SELECT ?a ?b { ?a :p ?b FILTER NOT EXISTS { ?b :q ?c FILTER (?a != ?b) } }");
  }

  private static Stream<Quad> quads(int count, IntFunction<String> triple) {
    return IntStream.range(0, count).mapToObj(i -> SSE.parseQuad("(_ " + triple.apply(i) + ")"));
  }

  private static void isSame(List<Quad> quads, String query) throws IOException {
    try (var trial = new Trial(new Data(quads, Set.of()))) {
      assertThat(trial.judge(QueryFactory.create("PREFIX : <urn:> " + query))).as(query).isInstanceOf(Same.class);
    }
  }
}
