package org.w3id.stemma.bench.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;

/// `Rdf4jMain load FOLDER QUADS.nq` and `Rdf4jMain serve FOLDER PORT`: RDF4J's LMDB store, and SPARQL over it by GET.
public final class Rdf4jMain {
  private static final int BUFFER = 32 * 1024;

  private Rdf4jMain() {}

  public static void main(String[] arguments) throws IOException {
    Repository store = new SailRepository(new LmdbStore(Path.of(arguments[1]).toFile()));
    if (arguments[0].equals("load")) {
      try (RepositoryConnection connection = store.getConnection()) {
        connection.begin(IsolationLevels.NONE);
        connection.add(Path.of(arguments[2]).toFile(), RDFFormat.NQUADS);
        connection.commit();
      }
      store.shutDown();
    } else {
      serve(store, Integer.parseInt(arguments[2]));
    }
  }

  private static void serve(Repository store, int port) throws IOException {
    // Else a small answer waits 40 ms for the acknowledgment of its header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext("/sparql", exchange -> answer(store, exchange));
    http.setExecutor(Executors.newCachedThreadPool());
    Runtime.getRuntime().addShutdownHook(new Thread(store::shutDown));
    http.start();
  }

  private static void answer(Repository store, HttpExchange exchange) throws IOException {
    Map<String, String> parameters = parameters(exchange);
    try (exchange;
        RepositoryConnection connection = store.getConnection()) {
      Query query = connection.prepareQuery(parameters.get("query"));
      var graphs = new SimpleDataset();
      graphs.addDefaultGraph(store.getValueFactory().createIRI(parameters.get("default-graph-uri")));
      query.setDataset(graphs);
      exchange.sendResponseHeaders(200, 0);
      try (var out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
        write(query, out);
      }
    } catch (RuntimeException e) {
      e.printStackTrace();
      throw e;
    }
  }

  private static void write(Query query, OutputStream out) {
    switch (query) {
      case TupleQuery rows -> rows.evaluate(new SPARQLResultsJSONWriter(out));
      case GraphQuery triples -> triples.evaluate(new NTriplesWriter(out));
      default -> throw new IllegalArgumentException("neither rows nor triples are asked for");
    }
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
