package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Conclusions;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

class HomeTest {
  private static final String ASK = "SELECT ?o { <http://example.org/a> <http://example.org/p>+ ?o } ORDER BY ?o";

  @Test
  void aHomeIsServedAndItsNextGenerationTaken(@TempDir Path folder) throws Exception {
    Home home = Home.open(folder);
    build(home, "2026-01-01", "<http://example.org/a> <http://example.org/p> <http://example.org/b> .");
    try (StemmaServer server = StemmaServer.start(ServerSettings.standard().withPort(0), home)) {
      var client = new Client(server);
      assertThat(client.ask(ASK, "&format=csv").body()).isEqualTo("o\r\nhttp://example.org/b\r\n");
      assertThat(client.get("/health").body()).contains("\"source\" : \"hub\"").contains("2026-01-01");
      assertThat(home.server()).hasValueSatisfying(running -> assertThat(running.uri()).isEqualTo(server.uri()));
      assertThatThrownBy(() -> StemmaServer.start(ServerSettings.standard().withPort(0), home))
          .isInstanceOf(StoreException.class);

      build(
          home,
          "2026-02-01",
          "<http://example.org/a> <http://example.org/p> <http://example.org/c> .");
      for (int i = 0; i < 1_000 && !client.get("/health").body().contains("2026-02-01"); i++) {
        Thread.sleep(10);
      }
      assertThat(client.ask(ASK, "&format=csv").body()).isEqualTo("o\r\nhttp://example.org/c\r\n");
      String old = "SELECT ?o FROM <https://w3id.org/stemma/id/graph/hub/2026-01-01> { ?s ?p ?o }";
      assertThat(client.ask(old, "&format=csv").body()).isEqualTo("o\r\nhttp://example.org/b\r\n");
    }
    assertThat(home.server()).isEmpty();
  }

  private static void build(Home home, String day, String turtle) {
    try (var lock = home.lockWriter("test")) {
      var origin = new Origin("hub", day, Graphs.snapshot("hub", day), Placement.DEFAULT);
      try (var writer = GraphFileWriter.open(lock, origin)) {
        RDFParser.fromString(turtle, Lang.TURTLE).parse(writer.triples());
        writer.commit(new Outcome(1, 0, new TreeMap<>(), ""));
      }
      Builds.build(lock, StoreKind.STANDARD, nothing(), Progress.silent());
    }
  }

  private static Inference nothing() {
    return new Inference() {
      @Override
      public StreamRDF facts() {
        return StreamRDFLib.sinkNull();
      }

      @Override
      public void conclude(Conclusions out) {}
    };
  }
}
