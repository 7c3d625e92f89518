package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;

/// Whatever is stopped, killed or damaged, and when: what is served is whole, and the next command goes on from there.
class InterruptionIT {
  private static final int LONG = 400_000;
  private static final int KILLED = 137;
  private static final int STOPPED = 130;
  private static final int TERMINATED = 143;

  private static final String COPYING = "copying the last generation";
  private static final String READING_ALL = "reading all graph files";

  @TempDir static Path built;
  private static TestHome source;

  @TempDir Path folder;
  private TestHome home;

  @BeforeAll
  static void aBuiltHome() throws Exception {
    source = TestHome.build(built);
  }

  @BeforeEach
  void aHome() throws Exception {
    home = source.copyTo(folder.resolve("home"));
  }

  @Test
  void aLoadStoppedByCtrlCLeavesNothing() throws Exception {
    TestHome.State before = home.state();
    models("hub-2026-09-25.jsonl", LONG);
    models("short-2026-09-25.jsonl", 1);
    Path begun = home.path().resolve("graphs/hub@2026-09-25.nq.zst.part");
    try (Command load = start("load", "hub", "hub-2026-09-25.jsonl")) {
      load.until(() -> Files.exists(begun));

      Command.Ended stopped = load.interrupt();

      assertThat(stopped.code()).as(stopped.all()).isEqualTo(STOPPED);
      assertThat(stopped.err()).contains("stemma: the load was stopped. Nothing of it is kept; what is served is as it was.");
      assertThat(stopped.out()).isEmpty();
    }
    assertThat(run("status").out()).doesNotContain("hub");
    assertThat(home.state()).isEqualTo(before);

    Command.Ended next = run("load", "hub", "short-2026-09-25.jsonl");

    assertThat(next.code()).as(next.all()).isZero();
    assertThat(home.leftovers()).isEmpty();
  }

  /// Moments from before the build has begun until after it has ended, a little apart.
  @ParameterizedTest
  @ValueSource(strings = {COPYING, READING_ALL})
  void aBuildKilledAtAnyMomentLeavesAWholeGeneration(String way) throws Exception {
    String answer = home.state().answer();
    int killed = 0;
    for (int moment = 0; moment < 8; moment++) {
      try (Command build = build(way)) {
        if (!build.endsWithin(Duration.ofMillis(300 + 600L * moment))) {
          assertThat(build.kill().code()).isEqualTo(KILLED);
          killed++;
        }
      }
      assertThat(home.state().answer()).isEqualTo(answer);
    }
    assertThat(killed).isGreaterThan(3);

    Command.Ended next = run("build");

    assertThat(next.code()).as(next.all()).isZero();
    assertThat(home.state().answer()).isEqualTo(answer);
    assertThat(home.leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {COPYING, READING_ALL})
  void aBuildStoppedByCtrlCSaysSo(String way) throws Exception {
    TestHome.State before = home.state();
    try (Command build = build(way)) {
      build.until(() -> home.leftovers().stream().anyMatch(name -> name.startsWith("generations/.building-")));

      Command.Ended stopped = build.interrupt();

      assertThat(stopped.code()).as(stopped.all()).isEqualTo(STOPPED);
      assertThat(stopped.err()).contains("stemma: the build was stopped. Nothing of it is kept; what is served is as it was.");
    }
    assertThat(home.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {STOPPED, TERMINATED})
  void aServerThatIsStoppedEndsInGoodOrder(int code) throws Exception {
    try (Command server = start("serve", "--port", "0")) {
      server.address();

      Command.Ended ended = code == STOPPED ? server.interrupt() : server.terminate();

      assertThat(ended.code()).as(ended.all()).isEqualTo(code);
      assertThat(ended.err()).isEmpty();
    }
    assertThat(home.path().resolve("server.json")).doesNotExist();
    assertThat(home.leftovers()).isEmpty();
    theHomeIsServed("");
  }

  @Test
  void aServerThatIsKilledDoesNotBarTheNext() throws Exception {
    try (Command server = start("serve", "--port", "0")) {
      server.address();
      assertThat(server.kill().code()).isEqualTo(KILLED);
    }
    assertThat(run("status").out()).contains("server      none");
    theHomeIsServed("");
  }

  private void theSecondGenerationAnswersAs(TestHome.State before) throws IOException {
    assertThat(home.state().current()).startsWith("2 ");
    assertThat(home.state().answer()).isEqualTo(before.answer());
  }

  @Test
  void aDamagedDatabaseIsNamedAndBuiltAnew() throws Exception {
    TestHome.State before = home.state();
    Path file = largestOf(currentGeneration());
    flip(file, Files.size(file) / 2);

    theHomeIsServed(file.toString());

    theSecondGenerationAnswersAs(before);
  }

  @Test
  void aDamagedManifestIsNamedAndBuiltAnew() throws Exception {
    TestHome.State before = home.state();
    Path file = currentGeneration().resolve("manifest.json");
    flip(file, 0);

    theHomeIsServed(file.toString());

    theSecondGenerationAnswersAs(before);
  }

  @Test
  void aDamagedNumberOfTheCurrentGenerationIsNamedAndBuiltAnew() throws Exception {
    TestHome.State before = home.state();
    Path file = home.path().resolve("current");
    flip(file, 0);

    theHomeIsServed(file.toString());

    theSecondGenerationAnswersAs(before);
  }

  @Test
  void aDamagedGraphFileOfStemmasOwnIsReadAgain() throws Exception {
    TestHome.State before = home.state();
    Path file = home.path().resolve("graphs/knowledge@0.1.0.nq.zst");
    flip(file, Files.size(file) / 2);

    Command.Ended build = run("build");

    assertThat(build.code()).as(build.all()).isZero();
    theSecondGenerationAnswersAs(before);
  }

  @Test
  void aDamagedGraphFileOfAnotherSourceIsNamed() throws Exception {
    models("hub-2026-09-25.jsonl", 1_000);
    assertThat(run("load", "hub", "hub-2026-09-25.jsonl").code()).isZero();
    TestHome.State before = home.state();
    Path file = home.path().resolve("graphs/hub@2026-09-25.nq.zst");
    flip(file, Files.size(file) / 2);

    Command.Ended build = run("build");

    assertThat(build.code()).as(build.all()).isEqualTo(3);
    assertThat(build.err()).contains("The graph file " + file + " is damaged").contains("Load hub 2026-09-25 again.");
    assertThat(home.state()).isEqualTo(before);
  }

  /// A server starts, says this on standard error, and answers.
  private void theHomeIsServed(String says) throws Exception {
    try (Command server = start("serve", "--port", "0")) {
      server.address();
      assertThat(server.err()).contains(says);
      Files.writeString(folder.resolve("any.rq"), "ASK { ?s ?p ?o }");
      Command.Ended answer = run("query", "any.rq");
      assertThat(answer.code()).as(answer.all()).isZero();
    }
  }

  private Path currentGeneration() {
    return Generations.of(Home.read(home.path())).current().map(Generation::folder).orElseThrow();
  }

  private static Path largestOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).orElseThrow();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 0x40);
    }
  }

  private void models(String name, int count) throws IOException {
    try (Writer lines = Files.newBufferedWriter(folder.resolve(name))) {
      for (int i = 0; i < count; i++) {
        lines.write("{\"id\":\"a/b%d\",\"createdAt\":\"2026-01-02T00:00:00.000Z\",\"tags\":[\"license:mit\"]}%n".formatted(i));
      }
    }
  }

  private Command build(String way) throws IOException {
    return way.equals(COPYING) ? start("build") : start("build", "--full");
  }

  private Command start(String... arguments) throws IOException {
    return Command.start(folder, home.path(), arguments);
  }

  private Command.Ended run(String... arguments) throws Exception {
    return Command.run(folder, home.path(), arguments);
  }
}
