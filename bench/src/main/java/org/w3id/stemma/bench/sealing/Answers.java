package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Asks one server: look-ups by several clients at once, and a large answer by one.
final class Answers {
  static final int CLIENTS = 8;

  private final URI sparql;

  /// @param sparql where queries are asked by GET
  Answers(URI sparql) {
    this.sparql = sparql;
  }

  /// Look-ups a second, over so many milliseconds.
  double lookUps(String query, long millis) throws InterruptedException {
    long began = System.nanoTime();
    long end = began + millis * 1_000_000;
    Callable<Long> client =
        () -> {
          long asked = 0;
          try (HttpClient http = HttpClient.newHttpClient()) {
            for (; System.nanoTime() < end; asked++) {
              ask(http, query);
            }
          }
          return asked;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      long asked = 0;
      for (Future<Long> done : IntStream.range(0, CLIENTS).mapToObj(i -> threads.submit(client)).toList()) {
        asked += got(done);
      }
      return asked * 1e9 / (System.nanoTime() - began);
    }
  }

  /// Milliseconds of one answer, the median of so many; the bytes of one.
  Large large(String query, int times) throws IOException, InterruptedException {
    var millis = new double[times];
    long bytes = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < times; i++) {
        long began = System.nanoTime();
        bytes = ask(http, query);
        millis[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(millis);
    return new Large(millis[times / 2], bytes);
  }

  /// A large answer.
  record Large(double millis, long bytes) {}

  private long ask(HttpClient http, String query) throws IOException, InterruptedException {
    URI uri = URI.create(sparql + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    var request = HttpRequest.newBuilder(uri).header("Accept", "application/sparql-results+json").build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(sparql + " answers " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body().length;
  }

  private static long got(Future<Long> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
