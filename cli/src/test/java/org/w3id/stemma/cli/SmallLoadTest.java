package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.hub.HubSource;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.store.build.Built;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// On the embedded knowledge and a Hub of some thousand models: what a small load changes is served just as if all had
/// been read again.
@ParameterizedClass
@EnumSource(StoreKind.class)
class SmallLoadTest {
  private static final int MODELS = 3_000;
  private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final List<String> LICENSES =
      List.of("mit", "apache-2.0", "llama2", "cc-by-nc-4.0", "openrail", "gpl-3.0", "gemma", "other", "unknown");

  @TempDir Path folder;
  private final StoreKind store;
  private Home home;

  SmallLoadTest(StoreKind store) {
    this.store = store;
  }

  @BeforeEach
  void aHubOfSomeThousandModels() throws IOException {
    home = Home.open(folder.resolve("home"));
    new UpToDate(home, store, Progress.silent(), DAY, new PrintWriter(Writer.nullWriter())).ensure();
    Path file = folder.resolve("hub-2026-09-25.jsonl");
    hub(file);
    try (var lock = home.lockWriter("test")) {
      new Loading(lock, Progress.silent())
          .load(new HubSource(file, LicenseResolver.of(Knowledge.graph()), FormerIds.from(Knowledge.graph())));
    }
  }

  @Test
  void whatSmallLoadsChangeIsServedAsIfAllHadBeenReadAgain() {
    aCopyIsMade();

    load(
        "lab",
        "2026-10-01",
        """
        hf:lab--m0 stm:declaredLicense lic:Llama-2 .
        hf:lab--m7 stm:fineTunedFrom hf:lab--m1 ; stm:weightsFrom hf:lab--m1 ; stm:derivedFrom hf:lab--m1 .
        hf:new--a a stm:Model , stm:Artifact ; stm:fineTunedFrom hf:lab--m3 ; stm:created "2026-09-30"^^xsd:date .
        """);
    load("offers", "1", statement("hf:lab--m2", "lic:Gemma", "2026-01-01"));
    aCopyIsMade();

    load("lab", "2026-10-02", "hf:new--a a stm:Model ; stm:adapterFor hf:lab--m4 ; stm:declaredLicense spdx:MIT .");
    load("offers", "1", statement("hf:lab--m2", "spdx:Apache-2.0", "2026-02-01") + statement("hf:lab--m9", "lic:Llama-2", "2026-03-01"));
    load(
        "releases",
        "1",
        """
        hf:lab--m1 stm:hasComponent <https://w3id.org/stemma/id/node/c1> .
        <https://w3id.org/stemma/id/node/c1> stm:componentType <https://w3id.org/stemma/id/component/ModelParametersFinal> ;
          stm:declaredLicense spdx:Apache-2.0 .
        """);
    aCopyIsMade();

    load("releases", "1", "hf:lab--m1 stm:gated true .");
    Generation copied = aCopyIsMade();

    Built anew = anew();

    assertThat(anew.way()).isInstanceOf(Built.Way.Anew.class);
    assertThat(served(copied)).isEqualTo(served(anew.generation()));
    assertThat(copied.manifest().graphs()).isEqualTo(anew.generation().manifest().graphs());
  }

  private static String statement(String artifact, String license, String from) {
    String node = "<https://w3id.org/stemma/id/node/" + artifact.hashCode() + ">";
    return "%s stm:licenseStatement %s . %s stm:license %s ; stm:validFrom \"%s\"^^xsd:date .%n".formatted(artifact, node, node, license, from);
  }

  /// How many quads each graph has, and a sum over all of them in which each counts.
  private Map<String, List<Long>> served(Generation generation) {
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      var graphs = new TreeMap<String, List<Long>>();
      Txn.executeRead(
          open.dataset(),
          () ->
              open.dataset()
                  .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(
                      quad ->
                          graphs.merge(
                              quad.getGraph().toString(),
                              List.of(1L, weight(quad)),
                              (a, b) -> List.of(a.getFirst() + b.getFirst(), a.getLast() + b.getLast()))));
      return graphs;
    }
  }

  private static long weight(Quad quad) {
    String text = NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject());
    return (text.hashCode() * 0x9E3779B97F4A7C15L) ^ (new StringBuilder(text).reverse().toString().hashCode() * 0xC2B2AE3D27D4EB4FL);
  }

  /// A tree of models: each has up to two parents among those before it, or a well-known one.
  private static void hub(Path file) throws IOException {
    var random = new Random(5);
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < MODELS; i++) {
        var tags = new StringBuilder("\"region:us\"");
        if (random.nextInt(3) > 0) {
          tags.append(",\"license:").append(LICENSES.get(random.nextInt(LICENSES.size()))).append('"');
        }
        for (int parents = random.nextInt(3); parents > 0; parents--) {
          String parent = i < 20 || random.nextInt(20) == 0 ? "meta-llama/Llama-2-7b-hf" : "lab/m" + random.nextInt(i);
          String kind = List.of("finetune", "adapter", "quantized", "merge").get(random.nextInt(4));
          tags.append(",\"base_model:").append(parent).append("\",\"base_model:").append(kind).append(':').append(parent).append('"');
        }
        lines.write("{\"id\":\"lab/m%d\",\"createdAt\":\"2025-0%d-02T00:00:00.000Z\",\"tags\":[%s]}%n".formatted(i, 1 + i * 8 / MODELS, tags));
      }
    }
  }

  private static String prefixes() {
    var text = new StringBuilder("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .");
    Prefixes.standard().map().forEach((prefix, iri) -> text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
    return text.toString();
  }

  private void load(String source, String snapshot, String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(prefixes() + turtle, Lang.TURTLE).parse(graph);
    try (var lock = home.lockWriter("test")) {
      new Loading(lock, Progress.silent())
          .load(new GraphSource(source, snapshot, Graphs.snapshot(source, snapshot), () -> graph));
    }
  }

  private Generation aCopyIsMade() {
    try (var lock = home.lockWriter("test")) {
      Built built = new Publishing(store, Progress.silent(), DAY).publish(lock);
      assertThat(built.way()).isInstanceOf(Built.Way.Copied.class);
      built.generation().verify();
      return built.generation();
    }
  }

  private Built anew() {
    try (var lock = home.lockWriter("test")) {
      return new Publishing(store, Progress.silent(), DAY).publishAnew(lock);
    }
  }
}
