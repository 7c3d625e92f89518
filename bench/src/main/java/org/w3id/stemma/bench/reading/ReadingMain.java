package org.w3id.stemma.bench.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;

/// `ReadingMain http://HOST:PORT/ TDB-FOLDER`: asks every question of a running server over HTTP, and of a plain TDB2 that
/// holds all of its triples written out, in this process; prints Markdown. Exit code 1 if two answers differ.
public final class ReadingMain {
  private static final String TDB2 = "http://jena.apache.org/2016/tdb#";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private ReadingMain() {}

  public static void main(String[] arguments) {
    URI server = URI.create(arguments[0]);
    DatasetGraph plain = plain(arguments[1]);
    var different = new ArrayList<String>();
    System.out.println("| question | rows | served from arrays, over HTTP | written out in plain TDB2 | property paths in plain TDB2 |");
    System.out.println("|---|---:|---:|---:|---:|");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Question question : Question.all()) {
        Timing served = Timing.of(() -> ask(client, server, question.ours()));
        Timing written = Timing.of(() -> ask(plain, question.ours()));
        String paths = question.byPaths().isEmpty() ? "" : Timing.of(() -> ask(plain, question.byPaths())).cell();
        if (!sorted(served.answer()).equals(sorted(written.answer()))) {
          different.add(question.name());
        }
        System.out.println(
            "| " + question.name() + " | " + (served.answer().lines().count() - 1) + " | " + served.cell() + " | "
                + written.cell() + " | " + paths + " |");
      }
    }
    System.out.println();
    System.out.println("First answer / median of seven more (of 21 where the first took under a second), ms. Answers that differ: " + different);
    System.exit(different.isEmpty() ? 0 : 1);
  }

  /// TDB2 as Jena's own assembler opens it: only our store speaks to it otherwise.
  private static DatasetGraph plain(String folder) {
    Model description = ModelFactory.createDefaultModel();
    return DatasetFactory.assemble(
            description
                .createResource()
                .addProperty(RDF.type, description.createResource(TDB2 + "DatasetTDB2"))
                .addProperty(description.createProperty(TDB2, "location"), folder))
        .asDatasetGraph();
  }

  private static List<String> sorted(String answer) {
    return answer.lines().map(String::strip).sorted().toList();
  }

  private static String ask(HttpClient client, URI server, String query) {
    URI address = server.resolve("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/tab-separated-values").build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "status " + answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String ask(DatasetGraph plain, String query) {
    return Txn.calculateRead(
        plain,
        () -> {
          try (QueryExec exec =
                  QueryExec.dataset(plain).query(query).timeout(PATIENCE.toMillis()).build();
              var out = new ByteArrayOutputStream()) {
            ResultsWriter.create().lang(ResultSetLang.RS_TSV).write(out, exec.select());
            return out.toString(StandardCharsets.UTF_8);
          } catch (QueryCancelledException e) {
            return "no answer in " + PATIENCE.toSeconds() + " s";
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
