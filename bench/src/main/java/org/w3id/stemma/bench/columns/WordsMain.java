package org.w3id.stemma.bench.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.text.TextIndex;
import org.w3id.stemma.columns.text.TextQuery;
import org.w3id.stemma.columns.text.TextWriter;

/// `WordsMain COLUMNS TEXT`: indexes the strings of columns, and looks for words with the index and by a filter. Prints Markdown.
public final class WordsMain {
  private static final int RUNS = 15;

  private WordsMain() {}

  public static void main(String[] arguments) throws IOException {
    Path text = Path.of(arguments[1]);
    try (Columns columns = Columns.open(Path.of(arguments[0]))) {
      long began = System.nanoTime();
      index(columns, text);
      double seconds = (System.nanoTime() - began) / 1e9;
      try (TextIndex index = TextIndex.open(text)) {
        System.out.printf(Locale.ROOT, "%,d strings indexed in %.1f s: %.1f MB.%n%n", index.size(), seconds, size(text) / 1e6);
        ask(columns.dataset(graph -> true), index);
      }
    }
  }

  private static void index(Columns columns, Path text) throws IOException {
    try (var writer = TextWriter.begin(text)) {
      columns.terms().eachString(
          string -> {
            try {
              writer.add(string);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.finish();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void ask(DatasetGraph dataset, TextIndex index) {
    var functions = new PropertyFunctionRegistry();
    functions.put(TextQuery.IRI, TextQuery.over(() -> index));
    System.out.println("| what is asked | rows | ms |\n|---|---:|---:|");
    for (String pattern :
        new String[] {
          "?m text:query (stm:hubId \"model 7b\" 10)",
          "?m text:query (stm:hubId \"model 7b\")",
          "?m text:query \"model\"",
          "?m text:query (stm:hubId \"*odel*\" 10)",
          "?m stm:hubId ?n FILTER (CONTAINS(LCASE(?n), \"model\") && CONTAINS(LCASE(?n), \"7b\"))"
        }) {
      String query =
          "PREFIX stm: <https://w3id.org/stemma/ontology#> PREFIX text: <http://jena.apache.org/text#> SELECT ?m { " + pattern + " }";
      double[] times = new double[RUNS];
      long rows = 0;
      for (int run = 0; run < RUNS; run++) {
        long began = System.nanoTime();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).set(ARQConstants.registryPropertyFunctions, functions).build()) {
          rows = exec.select().stream().count();
        }
        times[run] = (System.nanoTime() - began) / 1e6;
      }
      Arrays.sort(times);
      System.out.printf(Locale.ROOT, "| `%s` | %,d | %.1f |%n", pattern.replace("|", "\\|"), rows, times[RUNS / 2]);
    }
  }
}
