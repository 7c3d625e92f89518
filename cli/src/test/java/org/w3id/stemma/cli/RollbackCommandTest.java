package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

/// What `stemma rollback` does and says, and what `stemma status` tells of it.
class RollbackCommandTest {
  private record Said(int code, String out, String err) {}

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void aHomeWithTwoGenerations() {
    home = Home.open(folder.resolve("home"));
    try (var lock = home.lockWriter("test")) {
      var origin = new Origin("hub", "2026-09-25", Graphs.snapshot("hub", "2026-09-25"), Placement.DEFAULT);
      try (var writer = GraphFileWriter.open(lock, origin)) {
        writer.commit(new Outcome(0, 0, new TreeMap<>(), ""));
      }
      Builds.build(lock, StoreKind.STANDARD, Inference.none(), Progress.silent());
      Builds.build(lock, StoreKind.STANDARD, Inference.none(), Progress.silent());
    }
  }

  @Test
  void itSaysWhatItDidAndStatusSaysSoToo() {
    Said back = say("rollback");
    assertThat(back.code()).isZero();
    assertThat(back.out())
        .startsWith("went back from generation 2 to generation 1, built 20")
        .contains("it is current now", "It stays until the next stemma build.");
    assertThat(say("rollback", "1").out()).contains("is current already, and whole");

    assertThat(say("status").out())
        .containsPattern("generation  1, built")
        .containsPattern(" current since 20")
        .contains("somebody went back to it", "beside it: 2, built 20", "(stemma rollback 2)")
        .containsPattern("withdrawn   generation 2, 20\\S+: somebody went back to generation 1")
        .containsPattern("last build  generation 2, 20\\S+, in [0-9]+ s");
  }

  @Test
  void asJsonItIsOneObject() {
    assertThat(say("rollback", "1", "--json").out())
        .contains("\"from\" : 2", "\"to\" : 1", "\"built\" : \"20", "\"passedOver\" : [ ]");
    assertThat(say("status", "--json").out())
        .contains("\"currentSince\" : \"20", "\"heldBack\" : true", "\"reason\" : \"LEFT\"", "\"name\" : \"built\"");
  }

  @Test
  void whatCannotBeIsRefusedWithTheCodeForIt() throws IOException {
    for (String name : List.of("../1", "7", "x")) {
      Said refused = say("rollback", name);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("There are [1, 2]", "as it was");
    }
    Path file = flipped(1);
    Said damaged = say("rollback");
    assertThat(damaged.code()).isEqualTo(3);
    assertThat(damaged.err()).contains("No earlier generation is whole", file.toString());
    assertThat(say("rollback", "1").code()).isEqualTo(3);
    assertThat(say("status").out()).contains("generation  2", "withdrawn   generation 1", file + ": its bytes are not");
  }

  @Test
  void aHomeThatIsNotThereIsNotMade() {
    Path absent = folder.resolve("absent");
    assertThat(Main.commandLine(new ByteArrayOutputStream(), new ByteArrayOutputStream()).execute("rollback", "--home", absent.toString())).isEqualTo(2);
    assertThat(absent).doesNotExist();
  }

  @Test
  void aHomeWithoutAGenerationSaysHowToGetOne() {
    Path other = folder.resolve("other");
    Home.open(other);
    var err = new ByteArrayOutputStream();
    assertThat(Main.commandLine(new ByteArrayOutputStream(), err).execute("rollback", "--home", other.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("has none at all. Run stemma build.");
  }

  @Test
  void aBuildThatFailedOrWasKilledIsTold() {
    home.log("build failed", new TreeMap<>(Map.of("why", "the disk is full")));
    assertThat(say("status").out()).containsPattern("last build  failed, 20\\S+: the disk is full");
    home.log("building", new TreeMap<>());
    assertThat(say("status").out()).containsPattern("last build  began 20\\S+ and did not end");
    try (var lock = home.lockWriter("build")) {
      assertThat(say("status").out()).contains("last build  runs since 20");
      assertThat(lock.home()).isEqualTo(home);
    }
  }

  @Test
  void whatWasGoneBackToIsServedUntilTheNextBuild() {
    say("rollback");
    var err = new StringWriter();
    new UpToDate(home, StoreKind.STANDARD, Progress.silent(), Clock.systemUTC(), new PrintWriter(err)).ensure();
    assertThat(err.toString()).contains("somebody went back to this generation");
    assertThat(Generations.of(home).current().orElseThrow().number()).isEqualTo(1);
  }

  private Path flipped(long generation) throws IOException {
    Path folder = Generations.of(home).numbered(generation).folder();
    try (Stream<Path> files = Files.list(folder.resolve("columns"))) {
      Path file = files.max(Comparator.comparingLong(any -> any.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      return Files.write(file, bytes);
    }
  }

  private Said say(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] all = Stream.concat(Stream.of(arguments), Stream.of("--home", home.path().toString())).toArray(String[]::new);
    int code = Main.commandLine(out, err).execute(all);
    return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
