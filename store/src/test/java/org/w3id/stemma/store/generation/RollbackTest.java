package org.w3id.stemma.store.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.home.Event;
import org.w3id.stemma.store.home.Home;

class RollbackTest {
  @TempDir static Path built;

  @TempDir Path folder;
  private Home home;

  @BeforeAll
  static void threeGenerations() {
    Home home = Home.open(built);
    Fixture.write(home, Fixture.hub("2026-09-25"), "hf:a stm:fineTunedFrom hf:b .");
    for (int i = 0; i < 3; i++) {
      Fixture.build(home, out -> {});
    }
  }

  @BeforeEach
  void aHomeWithThreeGenerations() throws IOException {
    for (Path file : Disk.filesBelow(built)) {
      Path copy = folder.resolve(built.relativize(file).toString());
      Files.createDirectories(Disk.parent(copy));
      Files.copy(file, copy);
    }
    home = Home.open(folder);
  }

  @Test
  void itGoesBackOneByOne() {
    WentBack once = goBack();
    assertThat(once.from()).contains(3L);
    assertThat(once.to().number()).isEqualTo(2);
    assertThat(goBack().to().number()).isEqualTo(1);
    assertThat(current()).isEqualTo(1);
  }

  @Test
  void whereNoneIsEarlierItSaysSoAndChangesNothing() {
    goBack("1");
    assertRefused(StoreException.Kind.WRONG_INPUT, this::goBack)
        .hasMessageContainingAll("no earlier generation", "There are [1, 2, 3]", "as it was");
    assertThat(current()).isEqualTo(1);
  }

  @Test
  void whatNamesNoGenerationIsRefused() {
    try (var lock = home.lockWriter("rollback")) {
      for (String name : List.of("../3", "3/../2", "", "0", "03", "-1", "2 ", "x", "4", "99999999999999999999", "3\n", "current", ".building-3")) {
        assertRefused(StoreException.Kind.WRONG_INPUT, () -> Generations.of(home).goBack(lock, name))
            .hasMessageContainingAll("There are [1, 2, 3]", "as it was");
      }
    }
    assertThat(current()).isEqualTo(3);
  }

  @Test
  void oneThatIsNotWholeIsRefusedByName() throws Exception {
    Path file = flip(2);
    assertThatThrownBy(() -> goBack("2"))
        .isInstanceOf(DamagedGeneration.class)
        .hasMessageContainingAll("Generation 2 is damaged", file.toString());
    assertThat(current()).isEqualTo(3);
  }

  @Test
  void oneThatIsNotWholeIsPassedOverAndWithdrawn() throws Exception {
    Path file = flip(2);
    WentBack back = goBack();
    assertThat(back.to().number()).isEqualTo(1);
    assertThat(back.passedOver()).hasSize(1).allMatch(why -> why.contains(file.toString()));
    assertThat(Generations.of(home).withdrawn())
        .extracting(Withdrawal::generation, Withdrawal::reason, Withdrawal::file)
        .containsExactly(tuple(2L, Withdrawal.Reason.DAMAGED, file.toString()), tuple(3L, Withdrawal.Reason.LEFT, ""));
  }

  @Test
  void whereNoneIsWholeItNamesEachFile() throws Exception {
    Path one = flip(1);
    Path two = flip(2);
    assertRefused(StoreException.Kind.OUTSIDE, this::goBack)
        .hasMessageContainingAll("No earlier generation is whole", one.toString(), two.toString());
    assertThat(current()).isEqualTo(3);
  }

  @Test
  void oneThatWasLeftIsGoneBackToOnlyByName() {
    goBack();
    assertThat(Generations.of(home).isHeldBack()).isTrue();
    assertThat(Fixture.build(home, out -> {}).number()).isEqualTo(4);
    assertThat(Generations.of(home).isHeldBack()).isFalse();

    assertThat(goBack().to().number()).isEqualTo(2);
    assertThat(goBack("3").to().number()).isEqualTo(3);
    assertThat(Generations.of(home).withdrawn()).extracting(Withdrawal::generation).containsExactly(4L);
  }

  @Test
  void aDamagedOneThatWasMendedIsServedAgainByName() throws Exception {
    Path file = flip(3);
    withdraw(3);
    assertThat(current()).isEqualTo(2);
    flip(file);

    goBack("3");

    assertThat(current()).isEqualTo(3);
    assertThat(Generations.of(home).withdrawn()).isEmpty();
  }

  @Test
  void aWithdrawnGenerationIsNotServedAndGoesWithTheNextBuild() throws Exception {
    Path file = flip(3);
    withdraw(3);
    assertThat(current()).isEqualTo(2);
    assertThat(home.lastEvents()).anyMatch(e -> e.name().equals("withdrawn") && e.detail("file").equals(file.toString()));

    assertThat(Fixture.build(home, out -> {}).number()).isEqualTo(4);

    assertThat(Generations.of(home).numbers()).containsExactly(1L, 2L, 4L);
    assertThat(Generations.of(home).withdrawn()).isEmpty();
  }

  @Test
  void aDamagedCurrentFileIsMendedByGoingBack() throws Exception {
    Files.writeString(folder.resolve("current"), "../3");
    assertThatThrownBy(() -> Generations.of(home).current()).hasMessageContaining("current is damaged");
    goBack("2");
    assertThat(current()).isEqualTo(2);
  }

  @Test
  void aGenerationThatWasRemovedWhileItWasReadIsNotCalledDamaged() throws Exception {
    Generation first = Generations.of(home).numbered(1);
    Disk.deleteTree(first.folder());
    Generations.of(home).withdraw(new DamagedGeneration(1, first.folder(), first.folder(), "it is missing"));
    assertThat(Generations.of(home).withdrawn()).isEmpty();
  }

  @Test
  void howABuildEndedIsLogged() {
    assertThatThrownBy(() -> Fixture.build(home, out -> { throw new IllegalStateException("the reasoner failed"); }))
        .hasMessage("the reasoner failed");
    List<Event> events = home.lastEvents();
    assertThat(events.getLast().name()).isEqualTo("build failed");
    assertThat(events.getLast().detail("why")).isEqualTo("the reasoner failed");
    assertThat(events).extracting(Event::name).contains("building", "built", "published");
  }

  @Test
  void aTornLogIsReadAsFarAsItCanBe() throws Exception {
    Path log = folder.resolve("log.jsonl");
    Files.writeString(log, "{\"time\":\"2026-\n" + Files.readString(log) + "{\"time\":\"2026-11-23T00:00:00Z\",\"pid\":1,\"ev");
    assertThat(home.lastEvents().getLast().name()).isEqualTo("built");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(StoreException.Kind kind, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private void withdraw(long number) {
    try {
      Generations.of(home).numbered(number).verify();
    } catch (DamagedGeneration damage) {
      Generations.of(home).withdraw(damage);
    }
  }

  /// Flips a bit of a generation's largest file.
  private Path flip(long number) throws IOException {
    Path largest = home.path();
    long most = 0;
    for (Path file : Disk.filesBelow(Generations.of(home).numbered(number).folder())) {
      if (Files.size(file) > most) {
        most = Files.size(file);
        largest = file;
      }
    }
    return flip(largest);
  }

  private static Path flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    return file;
  }

  private long current() {
    return Generations.of(home).current().orElseThrow().number();
  }

  private WentBack goBack() {
    try (var lock = home.lockWriter("rollback")) {
      return Generations.of(home).goBack(lock);
    }
  }

  private WentBack goBack(String number) {
    try (var lock = home.lockWriter("rollback")) {
      return Generations.of(home).goBack(lock, number);
    }
  }
}
