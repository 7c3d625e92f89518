package org.w3id.stemma.loaders.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

class SpdxStatementsTest {
  private static Graph stated(
      Optional<String> obsoletedBy, Optional<Boolean> libre, String address) {
    Graph graph = GraphFactory.createDefaultGraph();
    var tally = new Tally(StreamRDFLib.graph(graph), finding -> {});
    var common =
        new Listed.Common(
            "Old-1.0",
            "Old License",
            Optional.of(true),
            Optional.empty(),
            obsoletedBy,
            Optional.empty(),
            List.of(address));
    new SpdxStatements(tally)
        .state(
            new Listed.License(
                common,
                "Do as you like.",
                false,
                Optional.empty(),
                Optional.empty(),
                libre,
                List.of()));
    return graph;
  }

  @Test
  void aReplacementIsStatedWhereTheListGivesOne() {
    var with = stated(Optional.of("New-1.0"), Optional.empty(), "https://example.org/");
    var without = stated(Optional.empty(), Optional.empty(), "https://example.org/");

    assertThat(
            with.contains(
                Iris.spdx("Old-1.0"), DCTerms.isReplacedBy.asNode(), Iris.spdx("New-1.0")))
        .isTrue();
    assertThat(without.find(null, DCTerms.isReplacedBy.asNode(), null).toList()).isEmpty();
  }

  @Test
  void whatIsNotSaidIsNotFalse() {
    var graph = stated(Optional.empty(), Optional.empty(), "https://example.org/");

    assertThat(graph.find(null, Stm.fsfLibre, null).toList()).isEmpty();
    assertThat(graph.find(null, Stm.osiApproved, null).toList()).isEmpty();
    assertThat(
            stated(Optional.empty(), Optional.of(false), "https://example.org/")
                .find(null, Stm.fsfLibre, null)
                .toList())
        .hasSize(1);
  }

  @Test
  void anAddressWithSpacesBecomesAnIri() {
    assertThat(Addresses.iri("https://example.org/a b\"<c>|é"))
        .isEqualTo("https://example.org/a%20b%22%3Cc%3E%7Cé");
    assertThat(Addresses.iri("https://example.org/a?b=c#d%20"))
        .isEqualTo("https://example.org/a?b=c#d%20");
  }
}
