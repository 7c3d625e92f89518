package org.w3id.stemma.bench.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.Home;

/// Publishes generation after generation beside a server that clients ask without a pause: no request may fail, and each
/// answer is wholly of the generation that it names.
final class Publishes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 5;

  private final Marked marked;
  private final Proof proof = new Proof();
  private final Map<String, String> marks = new ConcurrentHashMap<>();
  private final AtomicReference<String> newest = new AtomicReference<>("");
  private final AtomicBoolean publishing = new AtomicBoolean(true);

  private Publishes(Home home) {
    this.marked = Marked.in(home);
  }

  /// Publishes `count` generations under the load of `clients`; what was tried are requests.
  static Proof run(Home home, int count, int clients) throws InterruptedException {
    return new Publishes(home).run(count, clients);
  }

  private Proof run(int count, int clients) throws InterruptedException {
    publish(0);
    var settings = ServerSettings.standard().withPort(0).withPoll(Duration.ofMillis(20));
    try (StemmaServer server = StemmaServer.start(settings, marked.home());
        ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      var asking = new ArrayList<Future<?>>();
      for (int i = 0; i < clients; i++) {
        asking.add(threads.submit(() -> askWhilePublishing(server.uri())));
      }
      for (int i = 1; i <= count; i++) {
        String generation = publish(i);
        if (!isTaken(generation)) {
          proof.violated("generation " + generation + " was not taken within " + PATIENCE);
          break;
        }
      }
      publishing.set(false);
      for (Future<?> client : asking) {
        ended(client);
      }
    }
    return proof;
  }

  private String publish(long mark) {
    try (var lock = marked.home().lockWriter("publish")) {
      marked.load(lock, mark);
      // Before it is switched to, nobody may answer from it: its number is known only afterwards.
      Generation generation = marked.update(lock, Progress.silent());
      String number = Long.toString(generation.number());
      marks.put(number, Long.toString(mark));
      return number;
    }
  }

  private boolean isTaken(String generation) throws InterruptedException {
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!newest.get().equals(generation)) {
      if (System.nanoTime() > last) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private void ended(Future<?> client) throws InterruptedException {
    try {
      client.get();
    } catch (ExecutionException e) {
      proof.violated("a client ended: " + e.getCause());
    }
  }

  private void askWhilePublishing(URI server) {
    URI uri = server.resolve("/sparql?query=" + URLEncoder.encode(Marked.QUERY, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "application/sparql-results+json").timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (publishing.get()) {
        ask(client, request);
      }
    }
  }

  private void ask(HttpClient client, HttpRequest request) {
    proof.tried();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        look(answer.headers().firstValue("Stemma-Generation").orElse("?"), JSON.readTree(answer.body()).at("/results/bindings"));
      } else {
        proof.violated("a request failed with " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      proof.violated("a request failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(String generation, JsonNode rows) {
    List<String> seen = rows.findValues("mark").stream().map(mark -> mark.path("value").asText()).distinct().toList();
    proof.check(rows.size() == Marked.SUBJECTS, "an answer of generation " + generation + " has " + rows.size() + " rows");
    proof.check(seen.size() == 1, "an answer of generation " + generation + " has the marks " + seen);
    String mark = marks.get(generation);
    proof.check(mark == null || seen.equals(List.of(mark)), "an answer of generation " + generation + " has the marks " + seen + ", not " + mark);
    newest.accumulateAndGet(generation, (old, now) -> old.isEmpty() || Long.parseLong(now) > Long.parseLong(old) ? now : old);
  }
}
