package org.w3id.stemma.store.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Child;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Conclusions;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

@ParameterizedClass
@EnumSource(StoreKind.class)
class GenerationTest {
  @TempDir Path folder;
  private final StoreKind store;
  private Home home;

  GenerationTest(StoreKind store) {
    this.store = store;
  }

  @BeforeEach
  void aHomeWithOneGraphFile() {
    home = Home.open(folder);
    Fixture.write(
        home, Fixture.hub("2026-09-25"), "hf:a a stm:Model ; stm:fineTunedFrom hf:b . hf:b rdfs:label \"b\"@en .");
  }

  private static void conclusions(Conclusions out) {
    out.profile(7, Graphs.MAINSTREAM, Stm.effectiveTerm, Iris.iri(Ns.TERM, "nonCommercial"));
    out.profile(7, Graphs.STRICT, Stm.effectiveTerm, Iris.iri(Ns.TERM, "noMilitary"));
    out.profileOf(Iris.hubModel("a"), 7);
    out.profileOf(Iris.hubModel("b"), 7);
    out.triple(Graphs.LENIENT, Triple.create(Iris.hubModel("a"), Stm.commercialUse, Stm.Allowed));
    out.triple(Graphs.MAINSTREAM, Triple.create(Iris.hubModel("a"), Stm.commercialUse, Stm.Prohibited));
  }

  @Test
  void aProfileIsSeenAsTriplesOfItsArtifacts() {
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      var dataset = open.dataset();
      assertThat(Fixture.count(dataset, "?m stm:effectiveTerm term:nonCommercial")).isEqualTo(2);
      assertThat(Fixture.count(dataset, "?m stm:effectiveTerm ?t ; stm:fineTunedFrom ?b . ?b rdfs:label ?l"))
          .isEqualTo(1);
      assertThat(Fixture.count(dataset, "?m stm:effectiveTerm term:noMilitary")).isZero();
      assertThat(Fixture.count(dataset, "GRAPH graph:strict { ?m stm:effectiveTerm term:noMilitary }")).isEqualTo(2);
      assertThat(Fixture.count(dataset, "?m stm:commercialUse ?v")).isEqualTo(1);
      assertThat(Fixture.count(dataset, "?s ?p ?o")).isEqualTo(6);
    }
  }

  @Test
  void whatIsConcludedIsStaleFromTheDayOfTheNextDatedChange() {
    LocalDate change = LocalDate.of(2027, 1, 10);
    try (var lock = home.lockWriter("test")) {
      Generation generation = Builds.build(lock, store, Fixture.until(change), Progress.silent()).generation();

      assertThat(generation.isStale(change.minusDays(1))).isFalse();
      assertThat(generation.isStale(change)).isTrue();
    }
    assertThat(Fixture.build(home, store, GenerationTest::conclusions).isStale(change)).isFalse();
  }

  @Test
  void whatIsReadIsNotWritten() throws Exception {
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    try (OpenGeneration one = OpenGeneration.open(home, generation);
        OpenGeneration other = OpenGeneration.open(home, generation)) {
      assertThat(Fixture.count(one.dataset(), "?s ?p ?o")).isEqualTo(Fixture.count(other.dataset(), "?s ?p ?o"));
      generation.verify();
      assertThatThrownBy(() -> one.dataset().begin(TxnType.WRITE))
          .isInstanceOf(UnsupportedOperationException.class);
    }
    generation.verify();
    try (Stream<Path> left = Files.list(home.runFolder())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aChangedByteInAnyFileIsFoundAndNamed() throws Exception {
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    List<Path> files = Disk.filesBelow(generation.folder());
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      if (whole.length > 0) {
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x40;
        isFound(generation, file, flipped);
        isFound(generation, file, Arrays.copyOf(whole, whole.length - 1));
      }
      isFound(generation, file, Arrays.copyOf(whole, whole.length + 1));
      Files.delete(file);
      assertThatThrownBy(generation::verify).as("removed " + file).hasMessageContaining(file.toString());
      Files.write(file, whole);
    }
    generation.verify();
    Path stranger = Files.writeString(generation.folder().resolve("stranger"), "");
    assertThatThrownBy(generation::verify).hasMessageContaining(stranger.toString());
  }

  private static void isFound(Generation generation, Path file, byte[] changed) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, changed);
    String named = file.endsWith(Generation.DIGEST) ? Generation.MANIFEST : file.toString();
    assertThatThrownBy(generation::verify).as("changed " + file).hasMessageContaining(named);
    Files.write(file, whole);
  }

  @Test
  void oldReadersKeepTheirGenerationWhileANewOneIsPublished() {
    Generation first = Fixture.build(home, store, out -> {});
    try (OpenGeneration old = OpenGeneration.open(home, first)) {
      Fixture.write(home, Fixture.hub("2026-10-01"), "hf:a stm:fineTunedFrom hf:b , hf:c , hf:d .");
      Generation second = Fixture.build(home, store, out -> {});
      try (OpenGeneration renewed = OpenGeneration.open(home, second)) {
        assertThat(Fixture.count(old.dataset(), "?s stm:fineTunedFrom ?o")).isEqualTo(1);
        assertThat(Fixture.count(renewed.dataset(), "?s stm:fineTunedFrom ?o")).isEqualTo(3);
        assertThat(Fixture.count(renewed.dataset(), "GRAPH <" + Graphs.snapshot("hub", "2026-09-25") + "> { ?s ?p ?o }"))
            .isEqualTo(3);
      }
      for (int i = 0; i < 4; i++) {
        Fixture.build(home, store, out -> {});
      }
      assertThat(Fixture.count(old.dataset(), "?s stm:fineTunedFrom ?o")).isEqualTo(1);
    }
    Fixture.build(home, store, out -> {});
    assertThat(Generations.of(home).all()).extracting(Generation::number).containsExactly(5L, 6L, 7L);
  }

  @Test
  void oneCanGoBackToAnEarlierGeneration() {
    Generation first = Fixture.build(home, store, out -> {});
    Fixture.build(home, store, out -> {});
    try (var lock = home.lockWriter("go back")) {
      Generations.of(home).goBack(lock, "1");
    }
    assertThat(Generations.of(home).current()).contains(first);
    assertThat(Fixture.build(home, store, out -> {}).number()).isEqualTo(3);
  }

  @Test
  void aBuildThatFailsLeavesTheCurrentGeneration() throws Exception {
    Generation first = Fixture.build(home, store, out -> {});
    assertThatThrownBy(
            () ->
                Fixture.build(
                    home,
                    store,
                    out -> {
                      throw new IllegalStateException("the reasoner failed");
                    }))
        .hasMessage("the reasoner failed");
    assertThatThrownBy(
            () ->
                Fixture.build(
                    home,
                    store,
                    out -> {
                      out.profileOf(Iris.hubModel("a"), 1);
                      out.profileOf(Iris.hubModel("a"), 2);
                    }))
        .hasMessageContaining("two profiles");
    assertThatThrownBy(() -> Fixture.build(home, store, GenerationTest::interrupted)).hasMessageContaining("stopped");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Generations.of(home).current()).contains(first);
    assertThat(Disk.children(home.generationsFolder())).hasSize(1);
  }

  private static void interrupted(Conclusions out) {
    Thread.currentThread().interrupt();
    out.profileOf(Iris.hubModel("a"), 1);
  }

  /// Large enough for the bulk loader, whose threads wait for ever if nobody ends them.
  @Test
  void aLargeBuildThatFailsEndsItsThreads() throws Exception {
    Fixture.write(home, Fixture.hub("2026-10-01"), out -> Child.manyTriples(out, 210_000));
    int before = Thread.activeCount();
    assertThatThrownBy(
            () ->
                Fixture.build(
                    home,
                    store,
                    out -> {
                      throw new IllegalStateException("the reasoner failed");
                    }))
        .hasMessage("the reasoner failed");
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 1);
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    generation.verify();
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      assertThat(Fixture.count(open.dataset(), "?s <http://example.org/p1> ?o")).isEqualTo(30_000);
      assertThat(Fixture.count(open.dataset(), "?m stm:effectiveTerm term:nonCommercial")).isEqualTo(2);
      generation.verify();
    }
  }

  @Test
  void aGenerationOfAnOlderFormatIsNotReadButReplaced() throws Exception {
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    Path manifest = generation.folder().resolve(Generation.MANIFEST);
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"format\" *: *3", "\"format\" : 1"));
    assertThatThrownBy(() -> Generations.of(home).current()).isInstanceOf(DamagedGeneration.class);
    Files.writeString(generation.folder().resolve(Generation.DIGEST), Generation.line(Disk.sha256(manifest)));
    assertThatThrownBy(() -> Generations.of(home).current()).hasMessageContainingAll("format 1", "Run stemma build");
    assertThat(Fixture.build(home, store, GenerationTest::conclusions).number()).isEqualTo(2);
  }

  @Test
  void nothingToBuildIsSaidSo() {
    Home empty = Home.open(folder.resolve("empty"));
    assertThatThrownBy(() -> Fixture.build(empty, store, out -> {})).hasMessageContaining("load a source into it first");
  }

  @Test
  void aHomeIsReadWithoutTheRightToWrite() throws Exception {
    Fixture.build(home, store, GenerationTest::conclusions);
    Disk.deleteTree(home.runFolder());
    Home reader = Home.read(folder);
    try (OpenGeneration open = OpenGeneration.open(reader, Generations.of(reader).current().orElseThrow())) {
      assertThat(Fixture.count(open.dataset(), "?s ?p ?o")).isEqualTo(6);
    }
    assertThat(home.runFolder()).doesNotExist();
  }

  @Test
  void whatIsStoredAndWhatIsVirtualOfAPropertyAreOneNumber() {
    Generation generation =
        Fixture.build(
            home,
            store,
            out -> {
              out.profile(0, Graphs.STRICT, Stm.commercialUse, Stm.Allowed);
              out.profileOf(Iris.hubModel("a"), 0);
              out.triple(Graphs.STRICT, Triple.create(Iris.hubModel("b"), Stm.commercialUse, Stm.Prohibited));
            });
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      assertThat(
              Fixture.rows(
                  open.dataset(),
                  """
                  SELECT ?n {
                    GRAPH <https://w3id.org/stemma/.well-known/void> {
                      ?p <http://rdfs.org/ns/void#property> stm:commercialUse ; <http://rdfs.org/ns/void#triples> ?n } }
                  """))
          .containsExactly("[?n=\"2\"^^xsd:integer]");
    }
  }

  @Test
  void theDescriptionOfTheDataSetCountsExactly() {
    Generation generation = Fixture.build(home, store, GenerationTest::conclusions);
    String counts =
        """
        GRAPH <https://w3id.org/stemma/.well-known/void> {
          ?d <http://www.w3.org/ns/sparql-service-description#name> ?g ; <http://rdfs.org/ns/void#triples> ?n }
        """;
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      var dataset = open.dataset();
      List<String> stated = Fixture.rows(dataset, "SELECT ?g ?n { " + counts + "}");
      List<String> counted =
          Fixture.rows(
              dataset,
              "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } "
                  + "FILTER(?g != <https://w3id.org/stemma/.well-known/void>) } GROUP BY ?g");
      assertThat(stated).hasSize(4).isEqualTo(counted);
      assertThat(generation.manifest().graphs())
          .contains(new GenerationManifest.Counted(Graphs.MAINSTREAM.getURI(), 3));
    }
  }
}
