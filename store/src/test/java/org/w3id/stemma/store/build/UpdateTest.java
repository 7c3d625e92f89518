package org.w3id.stemma.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.Child;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Placement;
import org.w3id.stemma.store.serving.OpenGeneration;

/// When a generation is made from the last one, when it is not, and what is said then.
class UpdateTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void aHomeWithOneGeneration() {
    home = Home.open(folder);
    Fixture.write(home, Fixture.hub("2026-09-25"), "hf:a stm:fineTunedFrom hf:b . hf:b rdfs:label \"b\"@en .");
    assertThat(update().way()).isEqualTo(new Built.Way.Anew("it is the first"));
  }

  private Built update() {
    return update("", Progress.silent());
  }

  private Built update(String rules, Progress progress) {
    try (var lock = home.lockWriter("test")) {
      return Builds.update(lock, StoreKind.TDB2, () -> ruled(rules), progress);
    }
  }

  private static Inference ruled(String rules) {
    return new Inference() {
      @Override
      public StreamRDF facts() {
        return new StreamRDFBase();
      }

      @Override
      public void conclude(Conclusions out) {}

      @Override
      public String rules() {
        return rules;
      }
    };
  }

  private void more() {
    Fixture.write(
        home, new Origin("more", "1", Graphs.snapshot("more", "1"), Placement.DEFAULT), "hf:c stm:fineTunedFrom hf:a , hf:b .");
  }

  private static String why(Built built) {
    return ((Built.Way.Anew) built.way()).why();
  }

  @Test
  void whatCameIsPutIntoACopyAndWhatWentIsTakenOut() throws IOException {
    more();
    Built second = update();
    assertThat(second.way()).isEqualTo(new Built.Way.Copied(1, 2, 0));
    assertThat(second.generation().manifest().madeFrom()).isEqualTo("1");
    assertThat(parents(second)).isEqualTo(3);

    Files.delete(home.path().resolve("graphs").resolve("more@1.json"));
    Built third = update();
    assertThat(third.way()).isEqualTo(new Built.Way.Copied(2, 0, 2));
    assertThat(parents(third)).isEqualTo(1);
    assertThat(third.generation().manifest().graphs()).extracting(GenerationManifest.Counted::graph)
        .doesNotContain(Graphs.snapshot("more", "1").getURI());
  }

  private long parents(Built built) {
    built.generation().verify();
    try (OpenGeneration open = OpenGeneration.open(home, built.generation())) {
      return Fixture.count(open.dataset(), "?m stm:fineTunedFrom ?p");
    }
  }

  @Test
  void aNewerSnapshotTakesThePlaceOfTheOlderWhichStandsBeside() {
    Fixture.write(home, Fixture.hub("2026-10-01"), "hf:a stm:fineTunedFrom hf:z .");
    Built second = update();
    assertThat(second.way()).isEqualTo(new Built.Way.Copied(1, 3, 2));
    try (OpenGeneration open = OpenGeneration.open(home, second.generation())) {
      assertThat(Fixture.count(open.dataset(), "hf:a stm:fineTunedFrom hf:z")).isEqualTo(1);
      assertThat(Fixture.count(open.dataset(), "hf:a stm:fineTunedFrom hf:b")).isZero();
      assertThat(Fixture.count(open.dataset(), "GRAPH ?g { hf:a stm:fineTunedFrom hf:b }")).isEqualTo(1);
    }
  }

  @Test
  void onlyFactsThatCameAreParsedAndOnlyThoseThatAreReadAreGiven() {
    var given = new ArrayList<Quad>();
    Inference inference =
        new Inference() {
          @Override
          public StreamRDF facts() {
            return new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                given.add(quad);
              }
            };
          }

          @Override
          public boolean reads(Node property) {
            return property.getURI().endsWith("fineTunedFrom");
          }

          @Override
          public void conclude(Conclusions out) {}
        };
    more();
    try (var lock = home.lockWriter("test")) {
      Builds.update(lock, StoreKind.TDB2, () -> inference, Progress.silent());
    }
    assertThat(given).hasSize(2).allMatch(quad -> quad.getSubject().getURI().endsWith("/c"));
  }

  @Test
  void otherRulesReadEverythingAgain() {
    more();
    assertThat(why(update("others", Progress.silent()))).isEqualTo("generation 1 was made by another Stemma or by other rules");
  }

  @Test
  void aGenerationThatKeptNothingIsNotCopied() throws IOException {
    Disk.deleteTree(Generations.of(home).current().orElseThrow().folder().resolve(Memo.FOLDER));
    more();
    assertThat(why(update())).isEqualTo("generation 1 kept nothing for it");
  }

  @Test
  void muchThatChangedIsReadWithAllTheRest() {
    Fixture.write(home, Fixture.hub("2026-10-01"), out -> Child.manyTriples(out, 210_000));
    assertThat(why(update())).isEqualTo("much has changed: 210,002 statements came and 2 went");
  }

  @ParameterizedTest
  @ValueSource(strings = {"current/", "beside/", "memo/"})
  void damageIsNotInherited(String part) throws IOException {
    Generation first = Generations.of(home).current().orElseThrow();
    String path =
        first.manifest().files().stream()
            .filter(file -> file.path().startsWith(part) && file.bytes() > 0)
            .map(GenerationManifest.Sealed::path)
            .filter(name -> !name.endsWith(".json") && !name.endsWith(".opt"))
            .findFirst()
            .orElseThrow();
    Path file = first.folder().resolve(path);
    flip(file);
    more();
    Built second = update();
    assertThat(why(second)).isEqualTo("the last one cannot be used. " + file + " is damaged.");
    assertThat(parents(second)).isEqualTo(3);
  }

  @Test
  void aDamagedManifestIsNotBelieved() throws IOException {
    flip(Generations.of(home).current().orElseThrow().folder().resolve("manifest.json"));
    more();
    assertThat(why(update())).startsWith("the last one cannot be used. ").contains("manifest.json");
  }

  private static void flip(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int old = bytes.read();
      bytes.seek(0);
      bytes.write(old ^ 0x40);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy", "infer", "change", "arrays", "check", "seal"})
  void anUpdateThatIsStoppedInAnyPhaseLeavesTheCurrentGeneration(String phase) throws IOException {
    more();
    var stopping =
        new Progress() {
          @Override
          public void phase(String name) {
            if (name.equals(phase)) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public void count(long done, long total) {}
        };
    assertThatThrownBy(() -> update("", stopping)).isInstanceOf(StoreException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
    assertThat(Disk.children(home.generationsFolder())).hasSize(1);
    assertThat(update().way()).isEqualTo(new Built.Way.Copied(1, 2, 0));
  }

  @Test
  void theLogTellsFromWhatAGenerationWasMadeAndHowLongEachPhaseTook() throws IOException {
    more();
    update();
    List<String> log = Files.readAllLines(folder.resolve("log.jsonl"));
    assertThat(log.getLast()).contains("\"event\":\"built\"", "\"from\":\"1\"", "\"copy\":", "\"infer\":", "\"change\":", "\"seal\":");
  }

  @Test
  void aGenerationIsMadeAnewWhenManySmallLoadsHaveMadeItLarge() throws IOException {
    GraphFiles.Split files = home.graphFiles().split();
    Generation first = Generations.of(home).current().orElseThrow();
    var grown = new ArrayList<GenerationManifest.Sealed>(first.manifest().files());
    grown.add(new GenerationManifest.Sealed("current/Data-0001/more", 1L << 30, 1L << 30, ""));
    assertThat(Basis.of(withFiles(first, grown), StoreKind.TDB2, files, "")).isEqualTo(new Basis.Everything("the databases have grown by many small loads"));
  }

  private static Generation withFiles(Generation generation, List<GenerationManifest.Sealed> files) {
    GenerationManifest m = generation.manifest();
    var manifest =
        new GenerationManifest(
            m.format(), m.number(), m.built(), m.asOf(), m.nextChange(), m.rules(), m.madeBy(), m.madeFrom(), m.store(),
            m.sources(), m.graphs(), m.defaultGraph(), files);
    return new Generation(generation.folder(), manifest, generation.digest());
  }
}
