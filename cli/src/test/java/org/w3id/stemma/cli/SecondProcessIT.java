package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// One home, two processes: one writes, one serves; a second of either is refused and told which process is in its way.
class SecondProcessIT {
  private static final String MODEL =
      "{\"id\":\"a/only-here\",\"createdAt\":\"2026-01-02T00:00:00.000Z\",\"tags\":[\"license:mit\"]}\n";

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
    Files.writeString(folder.resolve("model.jsonl"), MODEL);
    Files.writeString(folder.resolve("here.rq"), "ASK { ?model ?says \"a/only-here\" }");
  }

  @Test
  void aSecondServerIsRefused() throws Exception {
    try (Command server = start("serve", "--port", "0")) {
      String address = server.address();

      Command.Ended second = run("serve", "--port", "0");

      assertThat(second.code()).as(second.all()).isEqualTo(3);
      assertThat(second.err())
          .contains("This home is served already, by process " + server.pid() + " at " + address)
          .contains("Use that one, or another home with --home.");
      assertThat(health(address)).contains("\"status\" : \"ok\"");
    }
  }

  @Test
  void aSecondWriterIsRefused() throws Exception {
    TestHome.State before = home.state();
    long writer = ProcessHandle.current().pid();
    try (WriterLock lock = Home.open(home.path()).lockWriter("build")) {
      Command.Ended load = run("load", "hub", "model.jsonl");
      Command.Ended build = run("build");

      assertThat(load.code()).as(load.all()).isEqualTo(3);
      assertThat(load.err())
          .contains("has a writer already: process " + writer + " (build, since ")
          .contains("Wait until it ends or end it, or use another home with --home.");
      assertThat(build.code()).as(build.all()).isEqualTo(3);
      assertThat(build.err()).contains("has a writer already: process " + writer);
      assertThat(lock.home().graphFiles().all()).hasSize(3);
    }
    assertThat(home.state()).isEqualTo(before);
  }

  /// In the store that takes its time: the other is done before a second process has begun.
  @Test
  void aLoadWhileABuildRunsIsRefused() throws Exception {
    try (Command build = start("build", "--store", "tdb2")) {
      build.until(() -> Files.exists(home.path().resolve("writer.json")));

      Command.Ended load = run("load", "hub", "model.jsonl");

      assertThat(load.code()).as(load.all()).isEqualTo(3);
      assertThat(load.err()).contains("has a writer already: process " + build.pid() + " (build, since ");
      assertThat(build.end().code()).isZero();
    }
    assertThat(home.state().current()).startsWith("2 ");
  }

  @Test
  void aServerBesideAWriterServesWhatIsCurrent() throws Exception {
    Command.Ended load = run("load", "hub", "model.jsonl");
    assertThat(load.code()).as(load.all()).isZero();
    try (WriterLock lock = Home.open(home.path()).lockWriter("build");
        Command server = start("serve", "--port", "0")) {
      assertThat(health(server.address())).contains("\"generation\" : \"1\"");
      assertThat(server.err()).contains("has a writer already: process " + ProcessHandle.current().pid(), "serving what is current meanwhile");
      assertThat(lock.home().path()).isEqualTo(home.path());
    }
  }

  @Test
  void aBuildBesideAServerIsTakenOver() throws Exception {
    try (Command server = start("serve", "--port", "0")) {
      String address = server.address();
      assertThat(run("query", "here.rq").code()).isEqualTo(1);

      Command.Ended load = run("load", "hub", "model.jsonl");
      Command.Ended build = run("build");
      assertThat(load.code()).as(load.all()).isZero();
      assertThat(build.code()).as(build.all()).isZero();
      server.until(() -> health(address).contains("\"generation\" : \"2\""));

      assertThat(run("query", "here.rq").code()).isZero();
      assertThat(run("status").out()).contains("server      " + address + " (process " + server.pid());
    }
  }

  @Test
  void aPortInUseIsToldAndTheHomeIsFreeAgain() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Command.Ended serve = run("serve", "--port", Integer.toString(other.getLocalPort()));

      assertThat(serve.code()).as(serve.all()).isEqualTo(3);
      assertThat(serve.err())
          .startsWith("stemma: Port " + other.getLocalPort() + " on 127.0.0.1 is in use")
          .contains("Choose another with --port, 0 for any that is free.");
    }
    try (Command server = start("serve", "--port", "0")) {
      assertThat(health(server.address())).contains("\"status\" : \"ok\"");
    }
  }

  private Command start(String... arguments) throws Exception {
    return Command.start(folder, home.path(), arguments);
  }

  private Command.Ended run(String... arguments) throws Exception {
    return Command.run(folder, home.path(), arguments);
  }

  private static String health(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(URI.create(address).resolve("/health")).build(), BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
