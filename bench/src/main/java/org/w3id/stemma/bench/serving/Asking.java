package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A client of one server, which asks one question after the other.
final class Asking implements AutoCloseable {
  /// How long an answer may take.
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int FIRST_WORDS = 160;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String endpoint;

  /// @param endpoint as [Peer#path] says it ends
  Asking(String endpoint) {
    this.endpoint = endpoint;
  }

  /// What came of it.
  sealed interface Reply {}

  /// An answer.
  ///
  /// @param millis until all of it was received; reading it is not counted
  record Answered(double millis, Answer answer) implements Reply {}

  /// No answer, and why.
  ///
  /// @param mayGoOn the server may still be at it
  record Failed(String why, boolean mayGoOn) implements Reply {}

  Reply ask(Shape shape) {
    URI uri = URI.create(endpoint + "query=" + URLEncoder.encode(shape.text(), StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", shape.mediaType()).build();
    long began = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> reply = http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> answer = reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      double millis = (System.nanoTime() - began) / 1e6;
      return answer.statusCode() == 200 ? read(shape, millis, answer.body()) : refused(answer);
    } catch (TimeoutException _) {
      reply.cancel(true);
      return new Failed("> " + PATIENCE.toSeconds() + " s", true);
    } catch (ExecutionException e) {
      return new Failed(String.valueOf(e.getCause()), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Reply read(Shape shape, double millis, byte[] body) {
    try {
      return new Answered(millis, Answer.of(shape.query(), body));
    } catch (RuntimeException e) {
      return new Failed("cannot be read: " + e.getMessage(), false);
    }
  }

  private static Failed refused(HttpResponse<byte[]> answer) {
    String words = new String(answer.body(), StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    return new Failed(answer.statusCode() + ": " + words.substring(0, Math.min(FIRST_WORDS, words.length())), false);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
