package org.w3id.stemma.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks a running server over real HTTP.
final class Client {
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI base;

  Client(StemmaServer server) {
    this.base = server.uri();
  }

  /// GETs a path; `headers` are names and values in turn.
  HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(base.resolve(path)), headers);
  }

  /// Asks a query by GET, with `more` as further parameters (`&format=csv`).
  HttpResponse<String> ask(String query, String more, String... headers) throws IOException, InterruptedException {
    return get("/sparql?query=" + encode(query) + more, headers);
  }

  int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Whether this generation answers.
  boolean isServed(String generation) {
    try {
      return ask("ASK {}", "").headers().firstValue("Stemma-Generation").filter(generation::equals).isPresent();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> post(String type, byte[] body, String... headers) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(base.resolve("/sparql"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        headers);
  }

  HttpResponse<String> method(String method, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(base.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
