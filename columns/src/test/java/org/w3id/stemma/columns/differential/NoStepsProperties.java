package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.w3id.stemma.columns.differential.Verdict.Same;

/// A path of no steps leads from a term to itself. From which terms, depends on what is known before it: `:nowhere` is in
/// no triple.
class NoStepsProperties {
  private static final List<String> GROUPS =
      List.of(
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
          "VALUES ?x { :nowhere } { { ?x :p* ?y } UNION { ?y :p* ?x } }");

  @Example
  void itIsTakenAsJenaTakesIt() throws IOException {
    List<Quad> quads =
        Stream.of("(_ <urn:a> <urn:p> <urn:c>)", "(_ <urn:c> <urn:q> <urn:p>)", "(<urn:g> <urn:b> <urn:q> 'said')").map(SSE::parseQuad).toList();
    try (var trial = new Trial(new Data(quads, Set.of()))) {
      for (String group : GROUPS) {
        assertThat(trial.judge(QueryFactory.create("PREFIX : <urn:> SELECT * { " + group + " }"))).as(group).isInstanceOf(Same.class);
      }
    }
  }
}
