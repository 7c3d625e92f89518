package org.w3id.stemma.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Prefixes;

/// Asks a question of the catalogue over a small graph written as TriG; a row is one line, cells separated by `|`.
final class Answers {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final Prefixes prefixes = Prefixes.standard();

  Answers(String trig) {
    String header =
        prefixes.map().entrySet().stream()
            .map(p -> "PREFIX " + p.getKey() + ": <" + p.getValue() + ">")
            .collect(Collectors.joining("\n", "", "\n"));
    dataset.executeWrite(() -> RDFParser.fromString(header + trig, Lang.TRIG).parse(dataset));
  }

  /// The rows of `name`, only the columns asked for, in the order of the answer.
  List<String> rows(String name, Map<String, String> values, String... columns) {
    Query query = Catalogue.load().named(name).orElseThrow().bind(values);
    List<String> rows = new ArrayList<>();
    dataset.executeRead(
        () -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            RowSet answer = exec.select();
            answer.forEachRemaining(
                row -> {
                  List<String> cells = new ArrayList<>();
                  for (String column : columns) {
                    cells.add(cell(row.get(column)));
                  }
                  rows.add(String.join("|", cells));
                });
          }
        });
    return rows;
  }

  private String cell(@Nullable Node node) {
    if (node == null) {
      return "-";
    }
    return node.isURI() ? prefixes.shorten(node.getURI()) : node.getLiteralLexicalForm();
  }
}
