package org.w3id.stemma.store.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.home.Home;

/// Nothing is served but the very generation that was published.
class CurrentTest {
  @TempDir static Path ours;
  @TempDir static Path theirs;

  @TempDir Path folder;
  private Home home;

  @BeforeAll
  static void twoHomesOfThreeGenerations() {
    for (Path path : new Path[] {ours, theirs}) {
      Home home = Home.open(path);
      Fixture.write(home, Fixture.hub("2026-09-25"), "hf:a stm:fineTunedFrom hf:" + (path.equals(ours) ? "b" : "c") + " .");
      for (int i = 0; i < 3; i++) {
        Fixture.build(home, StoreKind.COLUMNS, out -> {});
      }
    }
  }

  @BeforeEach
  void aCopyOfOurs() throws IOException {
    copy(ours, folder);
    home = Home.open(folder);
  }

  @Test
  void aWholeGenerationOfAnotherHomeUnderTheSameNumberIsFoundAndNamed() throws IOException {
    Path manifest = exchange(3);
    assertThatThrownBy(() -> Generations.of(home).current())
        .isInstanceOf(DamagedGeneration.class)
        .hasMessageContainingAll(manifest.toString(), "not that of the generation that was published in this home as 3");
  }

  @Test
  void onceItIsWithdrawnTheOneBeforeIsServed() throws IOException {
    exchange(3);
    withdrawCurrent();
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void aForeignOneBeforeItIsFoundToo() throws IOException {
    exchange(3);
    exchange(2);
    withdrawCurrent();
    withdrawCurrent();
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void nobodyGoesBackToAForeignOne() throws IOException {
    exchange(2);
    try (var lock = home.lockWriter("rollback")) {
      assertThatThrownBy(() -> Generations.of(home).goBack(lock, "2")).hasMessageContaining("published in this home as 2");
      assertThat(Generations.of(home).goBack(lock).to().number()).isEqualTo(1);
    }
  }

  @Test
  void oneThatWasNeverPublishedIsPassedOverAndGoesWithTheNextBuild() throws IOException {
    copy(theirs.resolve("generations/3"), folder.resolve("generations/4"));
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(3);
    assertThat(Generations.of(home).all()).extracting(Generation::number).containsExactly(1L, 2L, 3L);
    assertThat(Fixture.build(home, out -> {}).number()).isEqualTo(5);
    assertThat(Generations.of(home).numbers()).containsExactly(2L, 3L, 5L);
  }

  @Test
  void anOlderStemmaWroteTheNumberAloneAndItsHomeIsReadAndMendedByTheNextBuild() throws IOException {
    Files.writeString(home.currentFile(), "3\n");
    assertThat(Generations.of(home).isVouchedFor()).isFalse();
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(3);

    Fixture.build(home, out -> {});

    assertThat(Generations.of(home).isVouchedFor()).isTrue();
    exchange(3);
    assertThatThrownBy(() -> Generations.of(home).numbered(3)).isInstanceOf(DamagedGeneration.class);
    assertThat(Generations.of(home).numbered(2).number()).isEqualTo(2);
  }

  @Test
  void goingBackKeepsWhatIsKnownOfAll() throws IOException {
    try (var lock = home.lockWriter("rollback")) {
      Generations.of(home).goBack(lock, "1");
    }
    exchange(3);
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
    assertThatThrownBy(() -> Generations.of(home).numbered(3)).isInstanceOf(DamagedGeneration.class);
  }

  @Test
  void whereverTheFileIsCutItNamesNoOtherGeneration() throws IOException {
    byte[] whole = Files.readAllBytes(home.currentFile());
    for (int length = 0; length < whole.length; length++) {
      Files.write(home.currentFile(), Arrays.copyOf(whole, length));
      if (length > 0 && whole[length - 1] == '\n') {
        assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(3);
      } else {
        assertThatThrownBy(() -> Generations.of(home).current()).hasMessageContaining("current is damaged");
      }
    }
  }

  @Test
  void aFlippedBitOfItNeverMakesAnotherGenerationCurrent() throws IOException {
    byte[] whole = Files.readAllBytes(home.currentFile());
    int line = new String(whole, StandardCharsets.US_ASCII).indexOf("\n");
    for (int bit = 0; bit < 8 * line; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(home.currentFile(), flipped);
      assertThatThrownBy(() -> Generations.of(home).current()).isInstanceOf(StoreException.class);
    }
  }

  private void withdrawCurrent() {
    try {
      Generations.of(home).current();
    } catch (DamagedGeneration damage) {
      Generations.of(home).withdraw(damage);
    }
  }

  private Path exchange(long number) throws IOException {
    Path to = folder.resolve("generations/" + number);
    Disk.deleteTree(to);
    copy(theirs.resolve("generations/" + number), to);
    return to.resolve(Generation.MANIFEST);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Disk.filesBelow(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(Disk.parent(copy));
      Files.copy(file, copy);
    }
  }
}
