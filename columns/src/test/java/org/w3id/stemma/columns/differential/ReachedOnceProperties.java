package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.w3id.stemma.columns.differential.Verdict.Same;

/// What a path reaches from several nodes is walked over once where nobody asks from which: the answers are the same.
class ReachedOnceProperties {
  private static final int NODES = 5;
  private static final int MOST_EDGES = 14;

  private static final List<String> QUERIES =
      List.of(
          "SELECT DISTINCT ?c { ?a :p ?b . ?b :q+ ?c }",
          "SELECT DISTINCT ?c { ?a :p ?b . ?c :q+ ?b }",
          "SELECT DISTINCT ?c { ?a :p ?b . ?b ^(:q*) ?c }",
          "SELECT DISTINCT ?c { ?b :q? ?c . ?a :p ?b }",
          "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?a :p ?b . ?b (:p|:q)+ ?c }",
          "SELECT (COUNT(?c) AS ?n) { ?a :p ?b . ?b :q+ ?c }",
          "SELECT DISTINCT ?a ?c { ?a :p ?b . ?b :q+ ?c }",
          "SELECT DISTINCT ?b ?c { ?a :p ?b . ?b :q+ ?c }",
          "SELECT DISTINCT ?c ?d { ?a :p ?b . ?b :q+ ?c . ?c :q* ?d }",
          "SELECT DISTINCT ?c { ?a :p ?b . ?b :q+ ?c . ?b :q ?c }",
          "SELECT DISTINCT ?c { ?a :p ?b . ?b :q+ ?c FILTER(?a != ?c) }",
          "SELECT DISTINCT ?m { ?m :q ?n FILTER EXISTS { ?b :p ?m . ?b :q+ ?c FILTER(?c != ?m) } }",
          "SELECT DISTINCT ?m ?c { ?m :q ?n OPTIONAL { ?b :p ?m . ?b :q+ ?c } }",
          "SELECT DISTINCT ?m ?c { VALUES ?m { :n0 :n1 :n2 } { ?b :p ?m . ?b :q+ ?c } }");

  @Property(tries = 60)
  void theAnswersAreTheSame(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    List<Quad> quads = random.ints(random.nextInt(MOST_EDGES + 1), 0, 2 * NODES * NODES).distinct().mapToObj(ReachedOnceProperties::edge).toList();
    try (var trial = new Trial(new Data(quads, Set.of()))) {
      for (String query : QUERIES) {
        assertThat(trial.judge(QueryFactory.create("PREFIX : <urn:> " + query))).as(query).isInstanceOf(Same.class);
      }
    }
  }

  private static Quad edge(int number) {
    int from = number / 2 / NODES;
    int to = number / 2 % NODES;
    return SSE.parseQuad("(_ <urn:n" + from + "> <urn:" + (number % 2 == 0 ? "p" : "q") + "> <urn:n" + to + ">)");
  }
}
