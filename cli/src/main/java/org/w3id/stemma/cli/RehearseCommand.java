package org.w3id.stemma.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `stemma rehearse`: serves an empty home for a moment and asks it everything, then loads a model into it, so that the
/// JVM can keep what it learned (`-XX:AOTCacheOutput`). The launcher runs it after a build.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Starts, answers every question of the catalogue, loads a model, and stops.")
final class RehearseCommand implements Callable<Integer> {
  private static final String MODEL =
      """
      {"id":"example/model","createdAt":"2026-01-02T00:00:00.000Z","tags":["license:mit","base_model:finetune:example/base"]}
      """;

  @ParentCommand Main main;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  RehearseCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stemma-rehearsal");
    try {
      Home home = Home.open(folder);
      var upToDate = new UpToDate(home, Generations.of(home).store(), Progress.silent(), Clock.systemUTC(), main.err());
      upToDate.ensure();
      upToDate.ensure();
      try (StemmaServer server = StemmaServer.start(ServerSettings.standard().withPort(0), home)) {
        ask(server.uri());
      }
      load(folder);
    } finally {
      delete(folder);
    }
    return Failures.FINE;
  }

  private static void ask(URI server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : paths()) {
        client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.discarding());
      }
    }
  }

  private static void load(Path home) throws IOException {
    Path model = Files.writeString(home.resolve("rehearsal.jsonl"), MODEL);
    stemma(home, "load", "hub", model.toString(), "--snapshot", "2026-01-02");
    stemma(home, "build");
  }

  private static void stemma(Path home, String... arguments) throws IOException {
    var said = new ByteArrayOutputStream();
    int code = Main.commandLine(said, said).execute(Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString())).toArray(String[]::new));
    if (code != Failures.FINE) {
      throw new IOException(String.join(" ", arguments) + ": exit " + code + "\n" + said.toString(StandardCharsets.UTF_8));
    }
  }

  private static List<String> paths() {
    Stream<String> questions =
        Catalogue.load().all().stream()
            .map(query -> "/sparql?query=" + URLEncoder.encode(query.text(query.examples()), StandardCharsets.UTF_8));
    return Stream.concat(Stream.of("/", "/health"), questions).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
