package org.w3id.stemma.store.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.Child;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.StoreException;

class HomeTest {
  @TempDir Path folder;

  @Test
  void aHomeOfANewerFormatIsRefused() throws Exception {
    Files.writeString(folder.resolve("home.json"), "{\"format\": 2, \"madeBy\": \"9.0\"}");
    assertThatThrownBy(() -> Home.open(folder))
        .asInstanceOf(type(StoreException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.WRONG_INPUT))
        .satisfies(e -> assertThat(e).hasMessageContainingAll(folder.toString(), "format 2", "newer Stemma"));
    assertThatThrownBy(() -> Home.read(folder)).hasMessageContaining("format 2");
  }

  @Test
  void aFileIsNoHome() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Home.open(file))
        .asInstanceOf(type(StoreException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.WRONG_INPUT))
        .satisfies(e -> assertThat(e).hasMessageContainingAll(file.toString(), "is a file", "--home"));
    assertThatThrownBy(() -> Home.read(file)).hasMessageContaining("is a file");
    assertThatThrownBy(() -> Home.open(file.resolve("below"))).isInstanceOf(StoreException.class);
  }

  /// `/proc` can be written by nobody, root included.
  @Test
  void aHomeThatCannotBeWrittenSaysSo() {
    Path nowhere = Path.of("/proc/stemma-home");
    assertThatThrownBy(() -> Home.open(nowhere))
        .asInstanceOf(type(StoreException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.OUTSIDE))
        .satisfies(e -> assertThat(e).hasMessageContainingAll(nowhere.toString(), "cannot be written", "--home"));
  }

  @Test
  void aHomeToReadIsNotMade() {
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> Home.read(absent)).hasMessageContaining("no home at " + absent);
    assertThat(absent).doesNotExist();
  }

  @Test
  void aSecondWriterIsToldWhoWrites() throws Exception {
    Home home = Home.open(folder);
    try (Child child = Child.start("hold-writer", folder.toString()).await("held")) {
      assertThatThrownBy(() -> home.lockWriter("build"))
          .asInstanceOf(type(StoreException.class))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.OUTSIDE))
          .satisfies(e -> assertThat(e).hasMessageContainingAll("process " + child.pid(), "load hub", "since 2"));
      child.kill();
    }
    home.lockWriter("build").close();
  }

  @Test
  void aSecondWriterInThisProcessIsRefusedAndTheFirstKeepsTheLock() throws Exception {
    Home home = Home.open(folder);
    try (var lock = home.lockWriter("load spdx")) {
      assertThatThrownBy(() -> Home.open(folder).lockWriter("build")).hasMessageContaining("load spdx");
      assertThat(lock.home().path()).isEqualTo(folder);
      try (Child child = Child.start("hold-writer", folder.toString())) {
        assertThat(child.exit()).isEqualTo(1);
      }
    }
    home.lockWriter("build").close();
  }

  @Test
  void aServerIsFoundWhileItRunsAndNotAfterItWasKilled() throws Exception {
    Home home = Home.open(folder);
    assertThat(home.server()).isEmpty();
    try (Child child = Child.start("hold-server", folder.toString()).await("held")) {
      RunningServer server = home.server().orElseThrow();
      assertThat(server.uri()).isEqualTo(URI.create("http://127.0.0.1:3030/"));
      assertThat(server.pid()).isEqualTo(child.pid());
      assertThatThrownBy(() -> home.lockServer("serve")).hasMessageContaining("process " + child.pid());
      child.kill();
    }
    assertThat(folder.resolve("server.json")).exists();
    assertThat(home.server()).isEmpty();
    try (var lock = home.lockServer("serve")) {
      assertThat(home.server()).isEmpty();
      lock.announce(URI.create("http://127.0.0.1:1/"));
      assertThat(home.server().orElseThrow().pid()).isEqualTo(ProcessHandle.current().pid());
    }
    assertThat(home.server()).isEmpty();
  }

  @Test
  void whatHappenedIsLogged() throws Exception {
    Home home = Home.open(folder);
    Fixture.write(home, Fixture.hub("2026-09-25"), "hf:a stm:fineTunedFrom hf:b .");
    Fixture.build(home, out -> {});
    assertThat(Files.readAllLines(folder.resolve("log.jsonl")))
        .anyMatch(line -> line.contains("\"event\":\"graph-file\""))
        .anyMatch(line -> line.contains("\"event\":\"published\""));
  }
}
