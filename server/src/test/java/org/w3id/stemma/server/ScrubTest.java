package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.Scrub;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.generation.Withdrawal;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

/// What becomes of a generation that is damaged, before it is served and while it is.
class ScrubTest {
  private static final String ASK = "SELECT ?n { <http://example.org/a> <http://example.org/n> ?n }";

  private static final ServerSettings SETTINGS =
      ServerSettings.standard()
          .withPort(0)
          .withPoll(Duration.ofMillis(20))
          .withScrub(new ServerSettings.Scrubbing(Duration.ofMillis(50), 1L << 40));

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void aHomeWithOneGeneration() {
    home = Home.open(folder);
    build(1);
  }

  @Test
  void whatWasReadJustNowIsNotReadAgainToBeOpenedAndIsTheNextTime() throws Exception {
    Generation whole = Generations.of(home).current().orElseThrow();
    var source = new HomeSource(home);
    source.verified(Optional.of(whole));
    flip(1);

    source.open("1").close();

    assertThatThrownBy(() -> source.open("1")).isInstanceOf(DamagedGeneration.class);
  }

  @Test
  void anotherGenerationThanTheOneThatWasReadIsRead() throws Exception {
    var source = new HomeSource(home);
    source.verified(Generations.of(home).current());
    build(2);
    flip(2);

    assertThatThrownBy(() -> source.open("2")).isInstanceOf(DamagedGeneration.class);
  }

  @Test
  void whatIsWholeIsReadAgainAndStaysServed() throws Exception {
    try (StemmaServer server = StemmaServer.start(SETTINGS, home)) {
      until(() -> new Scrub(home).last().isPresent());
      assertThat(new Scrub(home).last().orElseThrow())
          .satisfies(pass -> assertThat(pass.generation()).isEqualTo(1))
          .satisfies(pass -> assertThat(pass.damage()).isEmpty())
          .satisfies(pass -> assertThat(pass.bytes()).isPositive());
      assertThat(new Client(server).ask(ASK, "&format=csv").body()).isEqualTo("n\r\n1\r\n");
    }
  }

  @Test
  void aGenerationThatIsDamagedWhileItIsServedIsWithdrawnAndTheOneBeforeTakesItsPlace() throws Exception {
    build(2);
    try (StemmaServer server = StemmaServer.start(SETTINGS, home)) {
      var client = new Client(server);
      assertThat(client.ask(ASK, "&format=csv").body()).isEqualTo("n\r\n2\r\n");

      Path file = flip(2);
      until(() -> client.isServed("1"));

      assertThat(client.ask(ASK, "&format=csv").body()).isEqualTo("n\r\n1\r\n");
      assertThat(client.get("/health").body()).contains("\"degraded\"", "\"generation\" : \"2\"", file.toString());
      assertThat(Generations.of(home).withdrawn())
          .singleElement()
          .satisfies(w -> assertThat(w.reason()).isEqualTo(Withdrawal.Reason.DAMAGED))
          .satisfies(w -> assertThat(w.file()).isEqualTo(file.toString()));
      assertThat(Files.readString(folder.resolve("log.jsonl"))).contains("\"event\":\"withdrawn\"", file.toString());

      build(3);
      until(() -> client.isServed("3"));
      assertThat(client.get("/health").body()).contains("\"ok\"");
    }
  }

  @Test
  void whereNoneIsLeftItSaysSoWithA503() throws Exception {
    try (StemmaServer server = StemmaServer.start(SETTINGS, home)) {
      var client = new Client(server);
      Path file = flip(1);
      until(() -> client.status("/health") == 503);

      HttpResponse<String> answer = client.ask(ASK, "");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("damaged", "stemma build").doesNotContain(folder.toString());
      assertThat(client.get("/").statusCode()).isEqualTo(503);
      assertThat(client.get("/health").body()).contains("nothing is served", file.toString());

      build(2);
      until(() -> client.isServed("2"));
      assertThat(client.ask(ASK, "&format=csv").body()).isEqualTo("n\r\n2\r\n");
    }
  }

  @Test
  void aServerThatStartsOnADamagedGenerationServesTheLastWholeOne() throws Exception {
    build(2);
    build(3);
    Path manifest = Generations.of(home).numbered(3).folder().resolve("manifest.json");
    Files.writeString(manifest, "{");
    flip(2);
    try (StemmaServer server = StemmaServer.start(SETTINGS, home)) {
      var client = new Client(server);
      until(() -> client.isServed("1"));
      assertThat(client.get("/health").body()).contains("\"degraded\"", manifest.toString());
      assertThat(Generations.of(home).withdrawn()).extracting(Withdrawal::generation).containsExactly(2L, 3L);
    }
  }

  @Test
  void aRollbackBesideAServerIsTakenOver() throws Exception {
    build(2);
    try (StemmaServer server = StemmaServer.start(SETTINGS, home);
        var lock = home.lockWriter("rollback")) {
      var client = new Client(server);
      assertThat(client.isServed("2")).isTrue();
      Generations.of(home).goBack(lock);
      until(() -> client.isServed("1"));
      assertThat(client.get("/health").body()).contains("\"ok\"");
      Generations.of(home).goBack(lock, "2");
      until(() -> client.isServed("2"));
    }
  }

  private void build(int number) {
    String day = "2026-01-0" + number;
    try (var lock = home.lockWriter("test")) {
      try (var writer = GraphFileWriter.open(lock, new Origin("hub", day, Graphs.snapshot("hub", day), Placement.DEFAULT))) {
        RDFParser.fromString("<http://example.org/a> <http://example.org/n> " + number + " .", Lang.TURTLE).parse(writer.triples());
        writer.commit(new Outcome(1, 0, new TreeMap<>(), ""));
      }
      Builds.build(lock, StoreKind.STANDARD, Inference.none(), Progress.silent());
    }
  }

  private Path flip(long generation) throws IOException {
    try (Stream<Path> files = Files.walk(Generations.of(home).numbered(generation).folder())) {
      Path file = files.filter(f -> f.getFileName().toString().equals("terms.text")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] ^= 1;
      return Files.write(file, bytes);
    }
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
