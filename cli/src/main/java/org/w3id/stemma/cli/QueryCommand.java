package org.w3id.stemma.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma query`: asks a question of the catalogue, or one of a file.
@Command(
    name = "query",
    description = {
      "Asks a question of the catalogue by name, or the SPARQL query in a file. Without a name it lists the catalogue.",
      "The running server answers, else the current generation is opened for it."
    })
final class QueryCommand implements Callable<Integer> {
  private static final String END = ".rq";

  @ParentCommand Main main;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE", description = "A name of the catalogue, or a .rq file.")
  @Nullable String what;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PARAMETER=VALUE",
      description = "Values for what the question leaves open; else its examples. An IRI may be a prefixed name: license=lic:Llama-2.")
  Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}")
  @Nullable AnswerFormat format;

  @Option(names = "--explain", description = "Tells how the query is executed, and does not execute it.")
  boolean isExplained;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  QueryCommand() {}

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.load();
    if (what == null) {
      list(catalogue);
      return Failures.FINE;
    }
    Query query = query(catalogue, what);
    if (isExplained) {
      main.out().print(explanation(query));
      main.out().flush();
      return Failures.FINE;
    }
    AnswerFormat chosen = AnswerFormat.of(query, Optional.ofNullable(format), main.json);
    var yes = new AtomicBoolean();
    try (Asked asked = Asked.of(Home.read(main.homeFolder()))) {
      asked.ask(query, answer -> yes.set(chosen.write(query, answer, main.raw())));
    }
    main.out().flush();
    return yes.get() ? Failures.FINE : Failures.NO;
  }

  private String explanation(Query query) {
    try (OpenGeneration open = Asked.open(Home.read(main.homeFolder()))) {
      return open.explanation(query);
    }
  }

  private Query query(Catalogue catalogue, String name) {
    Optional<NamedQuery> named = catalogue.named(name);
    if (named.isPresent()) {
      var complete = new LinkedHashMap<>(named.get().examples());
      complete.putAll(values);
      Query query = named.get().bind(complete);
      Prefixes.standard().map().forEach(query.getPrefixMapping()::setNsPrefix);
      return query;
    }
    if (!name.endsWith(END) && !Files.exists(Path.of(name))) {
      throw new WrongInput("There is no question \"" + name + "\" in the catalogue and no file of that name. `stemma query` lists the catalogue.");
    }
    if (!values.isEmpty()) {
      throw new WrongInput("Values are for questions of the catalogue; write them into " + name + ".");
    }
    return parsed(Path.of(name));
  }

  private static Query parsed(Path file) {
    try {
      return QueryFactory.create(read(file), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new WrongInput(file + " is no SPARQL query: " + e.getMessage());
    }
  }

  private static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new WrongInput(file + " is a folder: a query is a file.");
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new WrongInput("There is no file " + file + ".");
    } catch (MalformedInputException e) {
      throw new WrongInput(file + " is not UTF-8 text: a query is.");
    } catch (IOException e) {
      throw new OutsideFailure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void list(Catalogue catalogue) {
    if (main.json) {
      List<Map<String, Object>> all = catalogue.all().stream().map(QueryCommand::json).toList();
      main.out().println(Json.write(all));
    } else {
      catalogue.all().forEach(q -> main.out().println(String.format(Locale.ROOT, "%-36s %s", q.name(), q.header().question())));
    }
    main.out().flush();
  }

  private static Map<String, Object> json(NamedQuery query) {
    return Map.of(
        "name", query.name(),
        "topic", query.topic(),
        "title", query.header().title(),
        "question", query.header().question(),
        "examples", query.examples());
  }
}
