package org.w3id.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// Whatever is killed, and when, the home is whole.
class KillTest {
  private static final int QUADS = 210_000; // enough for the bulk loader

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void aHomeWithOneGeneration() {
    home = Home.open(folder);
    Fixture.write(home, Fixture.hub("2026-09-01"), "hf:a stm:fineTunedFrom hf:b .");
    Fixture.build(home, out -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify graph files", "load", "infer", "index", "check", "seal"})
  void aBuildThatDiesInAnyPhaseLeavesTheCurrentGeneration(String phase) throws Exception {
    Fixture.write(home, Fixture.hub("2026-09-02"), "hf:a stm:fineTunedFrom hf:c , hf:d .");
    try (Child child = Child.start("build-and-halt", folder.toString(), phase)) {
      assertThat(child.exit()).isEqualTo(137);
    }
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
    theHomeIsWhole(List.of(1L));
    assertThat(Fixture.build(home, out -> {}).number()).isEqualTo(2);
    theHomeIsWhole(List.of(2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy", "infer", "change", "arrays", "check", "seal"})
  void aCopyThatDiesInAnyPhaseLeavesTheCurrentGeneration(String phase) throws Exception {
    Fixture.write(home, Fixture.hub("2026-09-02"), "hf:a stm:fineTunedFrom hf:c , hf:d .");
    try (Child child = Child.start("update-and-halt", folder.toString(), phase)) {
      assertThat(child.exit()).isEqualTo(137);
    }
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
    theHomeIsWhole(List.of(1L));
    try (Child child = Child.start("update-and-halt", folder.toString(), "none")) {
      assertThat(child.exit()).isZero();
    }
    assertThat(Generations.of(home).current().orElseThrow().manifest().madeFrom()).isEqualTo("1");
    theHomeIsWhole(List.of(2L));
  }

  @Test
  void aBuildKilledAtAnyMomentLeavesAWholeGeneration() throws Exception {
    Fixture.write(home, Fixture.hub("2026-09-02"), out -> Child.manyTriples(out, QUADS));
    var random = new Random(11);
    for (int i = 0; i < 5; i++) {
      try (Child child = Child.start("build", folder.toString()).await("ready")) {
        Thread.sleep(random.nextInt(6_000));
        child.kill();
      }
      theHomeIsWhole(List.of(1L, (long) QUADS));
    }
  }

  @Test
  void aGraphFileKilledAtAnyMomentIsTheOldOneOrTheNew() throws Exception {
    var random = new Random(7);
    for (int i = 0; i < 8; i++) {
      try (Child child = Child.start("write", folder.toString()).await("ready")) {
        Thread.sleep(random.nextInt(900));
        child.kill();
      }
      home.lockWriter("look").close();
      assertThat(home.graphFiles().all()).isNotEmpty().allSatisfy(GraphFile::verify);
      assertThat(names(folder.resolve("graphs"))).noneMatch(name -> name.endsWith(".part") || name.endsWith(".committed"));
    }
  }

  @Test
  void theViewOfAKilledReaderIsRemovedByTheNext() throws Exception {
    try (Child child = Child.start("hold-open", folder.toString()).await("held 1")) {
      assertThat(names(home.runFolder())).hasSize(2);
      child.kill();
    }
    home.lockWriter("clean").close();
    assertThat(names(home.runFolder())).isEmpty();
  }

  @Test
  void aGenerationThatAnotherProcessHasOpenIsKept() throws Exception {
    try (Child child = Child.start("hold-open", folder.toString()).await("held 1")) {
      for (int i = 0; i < 4; i++) {
        Fixture.build(home, out -> {});
      }
      assertThat(numbers()).containsExactly(1L, 3L, 4L, 5L);
      child.kill();
    }
    Fixture.build(home, out -> {});
    assertThat(numbers()).containsExactly(4L, 5L, 6L);
  }

  private List<Long> numbers() {
    return Generations.of(home).all().stream().map(Generation::number).toList();
  }

  private void theHomeIsWhole(List<Long> counts) throws IOException {
    Generation current = Generations.of(home).current().orElseThrow();
    current.verify();
    try (OpenGeneration open = OpenGeneration.open(home, current)) {
      assertThat(Fixture.count(open.dataset(), "?s ?p ?o")).isIn(counts);
    }
    home.lockWriter("clean").close();
    assertThat(names(home.generationsFolder())).noneMatch(name -> name.startsWith("."));
    assertThat(names(home.runFolder())).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).toList();
    }
  }
}
