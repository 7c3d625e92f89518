package org.w3id.stemma.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class NamedTest {
  @Test
  void propertiesOfPathsAndOfConditionsAreNamed() {
    Named named = of("?a <urn:one>/(^<urn:two>|<urn:three>)+ ?b FILTER NOT EXISTS { ?b <urn:four> ?c }");
    assertThat(named.properties())
        .containsExactlyInAnyOrder(
            NodeFactory.createURI("urn:one"), NodeFactory.createURI("urn:two"), NodeFactory.createURI("urn:three"), NodeFactory.createURI("urn:four"));
    assertThat(named.isForAll()).isTrue();
  }

  @Test
  void aQueryOfAnyPropertyIsNotForAll() {
    assertThat(of("?a ?p ?b").isForAll()).isFalse();
    assertThat(of("?a !<urn:one> ?b").isForAll()).isFalse();
  }

  @Test
  void aQueryOfNamedGraphsIsNotForAll() {
    assertThat(of("GRAPH ?g { ?a <urn:one> ?b }").isForAll()).isFalse();
  }

  @Test
  void aQueryOfWordsIsNotForAll() {
    assertThat(of("?a <http://jena.apache.org/text#query> \"llama\"").isForAll()).isFalse();
  }

  private static Named of(String pattern) {
    return Named.of(QueryFactory.create("SELECT * { " + pattern + " }"));
  }
}
