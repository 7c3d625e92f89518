package org.w3id.stemma.store.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.Generations;

class GraphFileTest {
  @TempDir Path folder;

  private static List<Quad> quads(GraphFile file) {
    var quads = new ArrayList<Quad>();
    file.read(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        });
    return quads;
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    byte[][] data = new byte[2][];
    byte[][] manifest = new byte[2][];
    byte[][] rejects = new byte[2][];
    for (int i = 0; i < 2; i++) {
      Home home = Home.open(folder.resolve("home" + i));
      try (var lock = home.lockWriter("test");
          var writer = GraphFileWriter.open(lock, Fixture.hub("2026-09-25"))) {
        for (int n = 0; n < 5_000; n++) {
          writer.triples().triple(Fixture.triple("s" + n, "p", "o"));
          writer.triples().triple(Triple.create(NodeFactory.createBlankNode(), Fixture.iri("p"), Fixture.iri("o")));
        }
        writer.remark(new Remark("REJECTED", "half-line", "line 7", "it ends early", "load it again"));
        writer.commit(new Outcome(5_001, 1, new TreeMap<>(Map.of("half-line", 1L)), ""));
      }
      data[i] = Files.readAllBytes(home.graphsFolder().resolve("hub@2026-09-25.nq.zst"));
      manifest[i] = Files.readAllBytes(home.graphsFolder().resolve("hub@2026-09-25.json"));
      rejects[i] = Files.readAllBytes(home.graphsFolder().resolve("hub@2026-09-25.rejects.jsonl.zst"));
    }
    assertThat(data[0]).isEqualTo(data[1]);
    assertThat(manifest[0]).isEqualTo(manifest[1]);
    assertThat(rejects[0]).isEqualTo(rejects[1]).isNotEmpty();
  }

  @Test
  void everyNodeComesBackAsItWas() {
    Node[] objects = {
      NodeFactory.createLiteralString("a \"quote\", a \\ and\nlines\r\tand \u0000 \u007f"),
      NodeFactory.createLiteralString("\u00e9 \u4e2d \ud83d\ude00 \u202e"),
      NodeFactory.createLiteralLang("Wort", "de-AT"),
      NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger),
      NodeFactory.createLiteralDT("not a number", XSDDatatype.XSDinteger),
      NodeFactory.createURI("https://example.org/caf\u00e9/%20?q=\ud83d\ude00#x"),
      NodeFactory.createURI("urn:isbn:1")
    };
    GraphFile file =
        Fixture.write(
            Home.open(folder),
            Fixture.hub("1"),
            out -> {
              for (Node object : objects) {
                out.triple(Triple.create(Fixture.iri("s"), Fixture.iri("p"), object));
              }
            });
    assertThat(quads(file)).extracting(Quad::getObject).containsExactly(objects);
    assertThat(quads(file)).allMatch(quad -> quad.getGraph().equals(Graphs.snapshot("hub", "1")));
  }

  @Test
  void whatIsNoRdfIsSetAsideAndCounted() {
    Node[] objects = {
      NodeFactory.createURI("relative"),
      NodeFactory.createURI("http://example.org/a b"),
      NodeFactory.createURI("http://example.org/<script>"),
      NodeFactory.createURI(""),
      NodeFactory.createLiteralString("half a pair: \ud83d"),
      Fixture.iri("good")
    };
    GraphFile file =
        Fixture.write(
            Home.open(folder),
            Fixture.hub("1"),
            out -> {
              for (Node object : objects) {
                out.triple(Triple.create(Fixture.iri("s"), Fixture.iri("p"), object));
              }
            });
    assertThat(quads(file)).extracting(Quad::getObject).containsExactly(Fixture.iri("good"));
    assertThat(file.manifest().setAside()).containsExactly(Map.entry("no-rdf", 5L));
    assertThat(file.manifest().quads()).isEqualTo(1);
  }

  @Test
  void nobodyLoadsHimselfAnAllowed() {
    String turtle =
        """
        hf:a stm:commercialUse stm:Allowed ; stm:effectiveTerm term:commercial ; stm:declaredLicense lic:Mine .
        lic:Mine a stm:License ; stm:clause clause:Mine.1 ; stm:reviewed true .
        clause:Mine.1 a stm:Clause ; rdfs:label "mine" .
        term:nonCommercial rdfs:label "harmless" .
        """;
    Home home = Home.open(folder);
    GraphFile facts = Fixture.write(home, Fixture.hub("1"), turtle);
    assertThat(quads(facts)).hasSize(2);
    assertThat(facts.manifest().setAside()).containsExactly(Map.entry("kept-to-knowledge", 7L));
    GraphFile knowledge =
        Fixture.write(home, new Origin("knowledge", "1", Graphs.KNOWLEDGE, Placement.DEFAULT), turtle);
    assertThat(quads(knowledge)).hasSize(9);
    assertThat(knowledge.manifest().setAside()).isEmpty();
  }

  @Test
  void aSourceCannotWriteToAReadingOrToKnowledge() {
    assertThatThrownBy(() -> new Origin("hub", "1", Graphs.MAINSTREAM, Placement.DEFAULT))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> new Origin("hub", "1", Graphs.KNOWLEDGE, Placement.DEFAULT))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> new Origin("../hub", "1", Fixture.iri("g"), Placement.DEFAULT))
        .isInstanceOf(StoreException.class);
    assertThat(new Origin("hub", "../1", Fixture.iri("g"), Placement.DEFAULT).fileName()).isEqualTo("hub@..--1");
  }

  @Test
  void aFileThatIsNotCommittedLeavesTheOldOne() throws Exception {
    Home home = Home.open(folder);
    GraphFile old = Fixture.write(home, Fixture.hub("1"), "hf:a stm:fineTunedFrom hf:b .");
    try (var lock = home.lockWriter("test");
        var writer = GraphFileWriter.open(lock, Fixture.hub("1"))) {
      writer.triples().triple(Fixture.triple("s", "p", "o"));
      writer.remark(new Remark("NOTED", "x", "", "", ""));
    }
    assertThat(home.graphFiles().all()).containsExactly(old);
    old.verify();
    try (var files = Files.list(home.graphsFolder())) {
      assertThat(files).hasSize(2);
    }
    GraphFile renewed = Fixture.write(home, Fixture.hub("1"), "hf:a stm:fineTunedFrom hf:c .");
    assertThat(home.graphFiles().all()).containsExactly(renewed);
    assertThat(renewed.manifest().sha256()).isNotEqualTo(old.manifest().sha256());
  }

  @Test
  void aCommitThatWasCutShortIsFinishedByTheNextWriter() throws Exception {
    Home home = Home.open(folder);
    GraphFile file = Fixture.write(home, Fixture.hub("1"), "hf:a stm:fineTunedFrom hf:b .");
    Path graphs = home.graphsFolder();
    Files.move(graphs.resolve("hub@1.json"), graphs.resolve("hub@1.json.committed"));
    Files.move(graphs.resolve("hub@1.nq.zst"), graphs.resolve("hub@1.nq.zst.part"));
    Files.writeString(graphs.resolve("other@1.nq.zst.part"), "half");
    home.lockWriter("next").close();
    assertThat(home.graphFiles().all()).containsExactly(file);
    file.verify();
    assertThat(graphs.resolve("other@1.nq.zst.part")).doesNotExist();
  }

  @Test
  void oneChangedByteIsFoundBeforeABuild() throws Exception {
    Home home = Home.open(folder);
    GraphFile file = Fixture.write(home, Fixture.hub("1"), "hf:a stm:fineTunedFrom hf:b .");
    byte[] bytes = Files.readAllBytes(file.path());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file.path(), bytes);
    assertThatThrownBy(() -> Fixture.build(home, out -> {}))
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll(file.path().toString(), "damaged", "Load hub 1 again");
    assertThat(Generations.of(home).current()).isEmpty();
  }

  @Test
  void laterSnapshotsAreNewer() {
    var order = new SnapshotOrder();
    assertThat(order.compare("2026-09-25", "2026-10-01")).isNegative();
    assertThat(order.compare("3.9", "3.28.0")).isNegative();
    assertThat(order.compare("3.28", "3.28.0")).isNegative();
    assertThat(order.compare("3.28.0", "3.28.0")).isZero();
    assertThat(order.compare("01", "1")).isNotZero();
  }
}
