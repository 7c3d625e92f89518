package org.w3id.stemma.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// The generation of a home that has only what comes with Stemma, to ask questions of.
///
/// It is built in a folder for temporary files when the first test asks for it, shared by all of the JVM, and removed
/// after the last.
final class EmbeddedKnowledge implements AutoCloseable {
  /// Gives a test what it shares with all others.
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(EmbeddedKnowledge.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(EmbeddedKnowledge.class))
          .computeIfAbsent(EmbeddedKnowledge.class, key -> built(), EmbeddedKnowledge.class);
    }
  }

  private final Path folder;
  private final OpenGeneration generation;
  private final Catalogue catalogue = Catalogue.load();
  private final Prefixes prefixes = Prefixes.standard();

  private EmbeddedKnowledge(Path folder, OpenGeneration generation) {
    this.folder = folder;
    this.generation = generation;
  }

  private static EmbeddedKnowledge built() {
    try {
      Path folder = Files.createTempDirectory("stemma-embedded-");
      Home home = Home.open(folder);
      Clock day = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
      var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      new UpToDate(home, StoreKind.STANDARD, Progress.silent(), day, err).ensure();
      return new EmbeddedKnowledge(folder, OpenGeneration.open(home, Generations.of(home).current().orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder of the home.
  Path folder() {
    return folder;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /// What `reader` makes of the data set, within one transaction.
  <T> T read(Function<DatasetGraph, T> reader) {
    DatasetGraph dataset = generation.dataset();
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  /// A query, with the functions that a generation brings.
  QueryExecBuilder asking(DatasetGraph dataset, Query query) {
    var functions = new PropertyFunctionRegistry();
    generation.functions().forEach(functions::put);
    return QueryExec.dataset(dataset).query(query).set(ARQConstants.registryPropertyFunctions, functions);
  }

  /// The rows of a question of the catalogue, asked with its examples save for the values given; only the columns asked
  /// for, separated by `|`, IRIs as prefixed names, `-` where nothing is.
  List<String> rows(String name, Map<String, String> values, String... columns) {
    NamedQuery named = catalogue.named(name).orElseThrow();
    var complete = new LinkedHashMap<>(named.examples());
    complete.putAll(values);
    return rows(named.bind(complete), columns);
  }

  /// The rows of a query that counts on the standard prefixes.
  List<String> ask(String query, String... columns) {
    var text = new StringBuilder();
    prefixes.map().forEach((prefix, namespace) -> text.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n"));
    return rows(QueryFactory.create(text.append(query).toString(), Syntax.syntaxSPARQL_11), columns);
  }

  private List<String> rows(Query query, String... columns) {
    return read(
        dataset -> {
          try (QueryExec exec = asking(dataset, query).build()) {
            RowSet answer = exec.select();
            List<String> names = columns.length == 0 ? query.getResultVars() : List.of(columns);
            List<String> rows = new ArrayList<>();
            answer.forEachRemaining(row -> rows.add(String.join("|", names.stream().map(row::get).map(this::cell).toList())));
            return rows;
          }
        });
  }

  private String cell(@Nullable Node node) {
    if (node == null) {
      return "-";
    }
    return node.isURI() ? prefixes.shorten(node.getURI()) : node.getLiteralLexicalForm();
  }

  @Override
  public void close() throws IOException {
    generation.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
