package org.w3id.stemma.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.system.Txn;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.server.Explaining;
import org.w3id.stemma.store.Generation;
import org.w3id.stemma.store.Home;
import org.w3id.stemma.store.OpenGeneration;

/// Who answers a question: the server that runs on the home, or else this process, which opens the current generation.
sealed interface Asked extends AutoCloseable {
  /// Answers within one read transaction; the answer is gone when `reader` returns.
  void ask(Query query, Reader reader);

  /// Explains an artifact: by a Hub id, a prefixed name, or an IRI.
  Explanation why(String artifact);

  @Override
  void close();

  /// Takes the answer.
  interface Reader {
    void read(QueryExec answer);
  }

  static Asked of(Home home) {
    var server = home.server();
    if (server.isPresent()) {
      return new Server(server.get().uri());
    }
    Generation current =
        home.generations()
            .current()
            .orElseThrow(() -> new WrongInput("The home " + home.path() + " has no generation yet: run stemma build, or stemma serve."));
    return new Own(home.generations().open(current));
  }

  /// The server that runs on the home.
  record Server(URI uri) implements Asked {
    @Override
    public void ask(Query query, Reader reader) {
      try (QueryExec exec = QueryExecHTTP.service(uri.resolve("/sparql").toString()).query(query).build()) {
        reader.read(exec);
      }
    }

    @Override
    public Explanation why(String artifact) {
      URI address = uri.resolve("/why?artifact=" + URLEncoder.encode(artifact, StandardCharsets.UTF_8));
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
          case 200 -> Json.read(answer.body(), Explanation.class);
          case 404 -> throw new WrongInput(Json.text(answer.body(), "detail"));
          default -> throw new OutsideFailure("The server at " + uri + " answers " + answer.statusCode() + ": " + answer.body());
        };
      } catch (IOException e) {
        throw new OutsideFailure("The server at " + uri + " does not answer: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OutsideFailure("Stopped while waiting for the server at " + uri + ".", e);
      }
    }

    @Override
    public void close() {}
  }

  /// This process.
  record Own(OpenGeneration generation) implements Asked {
    @Override
    public void ask(Query query, Reader reader) {
      DatasetGraph dataset = generation.dataset();
      Txn.executeRead(dataset, () -> {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
          reader.read(exec);
        }
      });
    }

    @Override
    public Explanation why(String artifact) {
      DatasetGraph dataset = generation.dataset();
      return Txn.calculateRead(dataset, () -> new Explaining(dataset).why(artifact));
    }

    @Override
    public void close() {
      generation.close();
    }
  }
}
