package org.w3id.stemma.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.system.Txn;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.server.why.Explaining;
import org.w3id.stemma.server.why.ExplainingFunctions;
import org.w3id.stemma.server.why.FoundOrigins;
import org.w3id.stemma.server.why.WhyRequest;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// Who answers a question: the server that runs on the home, or else this process, which opens the current generation.
sealed interface Asked extends AutoCloseable {
  /// Answers within one read transaction; the answer is gone when `reader` returns.
  void ask(Query query, Reader reader);

  /// Tells why an artifact may be used as it may.
  ///
  /// @param more facts that hold for this question only
  Answer why(WhyRequest asked, Optional<Graph> more);

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
    return new Own(open(home));
  }

  /// The current generation, opened in this process.
  static OpenGeneration open(Home home) {
    Generation current =
        Generations.of(home)
            .current()
            .orElseThrow(() -> new WrongInput("The home " + home.path() + " has no generation yet: run stemma build, or stemma serve."));
    return FoundOrigins.open(home, current);
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
    public Answer why(WhyRequest asked, Optional<Graph> more) {
      var request = HttpRequest.newBuilder(uri.resolve("/why?" + asked.query())).header("Accept", "application/json");
      more.ifPresent(facts -> request.header("Content-Type", "application/n-triples").POST(BodyPublishers.ofByteArray(lines(facts))));
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return switch (answer.statusCode()) {
          case 200 -> Json.read(answer.body(), Answer.class);
          case 400, 404, 413 -> throw new WrongInput(Json.text(answer.body(), "detail"));
          default -> throw new OutsideFailure("The server at " + uri + " answers " + answer.statusCode() + ": " + Json.text(answer.body(), "detail"));
        };
      } catch (IOException e) {
        throw new OutsideFailure("The server at " + uri + " does not answer: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OutsideFailure("Stopped while waiting for the server at " + uri + ".", e);
      }
    }

    private static byte[] lines(Graph facts) {
      var lines = new ByteArrayOutputStream();
      RDFDataMgr.write(lines, facts, Lang.NTRIPLES);
      return lines.toByteArray();
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
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).set(ARQConstants.registryPropertyFunctions, functions(generation)).build()) {
          reader.read(exec);
        }
      });
    }

    private static PropertyFunctionRegistry functions(OpenGeneration generation) {
      var functions = new PropertyFunctionRegistry();
      generation.functions().forEach(functions::put);
      DatasetGraph dataset = generation.dataset();
      ExplainingFunctions.of(() -> new Explaining(dataset, Clock.systemUTC())).forEach(functions::put);
      return functions;
    }

    @Override
    public Answer why(WhyRequest asked, Optional<Graph> more) {
      DatasetGraph dataset = generation.dataset();
      return Txn.calculateRead(dataset, () -> new Explaining(dataset, Clock.systemUTC()).why(asked, more, () -> {}));
    }

    @Override
    public void close() {
      generation.close();
    }
  }
}
