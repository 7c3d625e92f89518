package org.w3id.stemma.bench.columns;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.columns.Columns;

/// `QueriesMain columns|tdb2 FOLDER QUERIES RUNS`: the queries of a folder in this process, so many times each: the first
/// time and the median of all, the median of the processor's time in this thread (which other work on the machine hardly
/// changes), how many rows, and a sum of all that is in them, which is the same for the same answer.
public final class QueriesMain {
  private static final String TDB2 = "http://jena.apache.org/2016/tdb#";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private QueriesMain() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    List<Path> queries;
    try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
      queries = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    int runs = Integer.parseInt(arguments[3]);
    if (arguments[0].equals("columns")) {
      try (Columns columns = Columns.open(folder)) {
        all(columns.dataset(graph -> true), queries, runs);
      }
    } else {
      all(tdb2(folder), queries, runs);
    }
  }

  /// By its description, as a server would open it: its default graph is the union of all.
  private static DatasetGraph tdb2(Path folder) {
    Model described = ModelFactory.createDefaultModel();
    Resource root =
        described.createResource()
            .addProperty(RDF.type, described.createResource(TDB2 + "DatasetTDB2"))
            .addProperty(described.createProperty(TDB2, "location"), folder.toString())
            .addLiteral(described.createProperty(TDB2, "unionDefaultGraph"), true);
    return ((Dataset) Assembler.general().open(root)).asDatasetGraph();
  }

  private static void all(DatasetGraph dataset, List<Path> queries, int runs) throws IOException {
    System.out.println("| query | first, ms | median, ms | processor, ms | rows | sum |");
    System.out.println("|---|---:|---:|---:|---:|---|");
    for (Path file : queries) {
      Query query = QueryFactory.create(Files.readString(file));
      double[] times = new double[runs];
      double[] processor = new double[runs];
      long[] answer = {};
      for (int i = 0; i < runs; i++) {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        answer = Txn.calculateRead(dataset, () -> answer(dataset, query));
        times[i] = (System.nanoTime() - start) / 1e6;
        processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
      }
      double first = times[0];
      Arrays.sort(times);
      Arrays.sort(processor);
      System.out.printf(
          Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %d | %016x |%n",
          file.getFileName().toString().replace(".rq", ""), first, times[runs / 2], processor[runs / 2], answer[0], answer[1]);
    }
  }

  private static long[] answer(DatasetGraph dataset, Query query) {
    long rows = 0;
    long sum = 0;
    try (QueryExec asked = QueryExec.dataset(dataset).query(query).build()) {
      if (query.isConstructType()) {
        var triples = asked.constructTriples();
        while (triples.hasNext()) {
          sum += hash(triples.next()) * 0x9E3779B97F4A7C15L;
          rows++;
        }
      } else {
        RowSet found = asked.select();
        while (found.hasNext()) {
          sum += hash(found.next(), found.getResultVars());
          rows++;
        }
      }
    }
    return new long[] {rows, sum};
  }

  private static long hash(Triple triple) {
    return (hash(triple.getSubject()) * 31L + hash(triple.getPredicate())) * 31 + hash(triple.getObject());
  }

  private static long hash(Binding row, List<Var> variables) {
    long hash = 1;
    for (Var variable : variables) {
      Node node = row.get(variable);
      hash = hash * 31 + (node == null ? 0 : hash(node));
    }
    return hash * 0x9E3779B97F4A7C15L;
  }

  /// The same for moments that TDB2, which keeps values and not lexical forms, writes without their zeros.
  private static int hash(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm().replace(".000Z", "Z").hashCode() : node.hashCode();
  }
}
