package org.w3id.stemma.store;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Conclusions;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

/// What many tests need to say in few words.
public final class Fixture {
  public static final String PREFIXES =
      """
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      PREFIX hf: <https://w3id.org/stemma/id/hf/>
      PREFIX term: <https://w3id.org/stemma/id/term/>
      PREFIX clause: <https://w3id.org/stemma/id/clause/>
      PREFIX lic: <https://w3id.org/stemma/id/license/>
      PREFIX graph: <https://w3id.org/stemma/id/graph/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private Fixture() {}

  public static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  public static Origin hub(String snapshot) {
    return new Origin("hub", snapshot, Graphs.snapshot("hub", snapshot), Placement.DEFAULT);
  }

  public static GraphFile write(Home home, Origin origin, String turtle) {
    return write(home, origin, out -> RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(out));
  }

  public static GraphFile write(Home home, Origin origin, Consumer<StreamRDF> statements) {
    try (var lock = home.lockWriter("test");
        var writer = GraphFileWriter.open(lock, origin)) {
      statements.accept(writer.triples());
      return writer.commit(new Outcome(1, 0, new TreeMap<>(), ""));
    }
  }

  public static Generation build(Home home, Consumer<Conclusions> conclusions) {
    return build(home, StoreKind.STANDARD, conclusions);
  }

  public static Generation build(Home home, StoreKind store, Consumer<Conclusions> conclusions) {
    try (var lock = home.lockWriter("test")) {
      return Builds.build(lock, store, concluding(conclusions), Progress.silent()).generation();
    }
  }

  static Inference concluding(Consumer<Conclusions> conclusions) {
    return new Inference() {
      @Override
      public StreamRDF facts() {
        return StreamRDFLib.sinkNull();
      }

      @Override
      public void conclude(Conclusions out) {
        conclusions.accept(out);
      }
    };
  }

  /// Concludes nothing that holds longer than to the day before.
  public static Inference until(LocalDate change) {
    return new Inference() {
      @Override
      public StreamRDF facts() {
        return StreamRDFLib.sinkNull();
      }

      @Override
      public void conclude(Conclusions out) {}

      @Override
      public String nextChange() {
        return change.toString();
      }
    };
  }

  /// The rows of a SELECT, each as text, sorted.
  public static List<String> rows(DatasetGraph dataset, String query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset).query(QueryFactory.create(PREFIXES + query)).build()) {
            return exec.select().materialize().stream().map(Fixture::line).sorted().toList();
          }
        });
  }

  private static String line(Binding row) {
    var cells = new TreeSet<String>();
    row.forEach((variable, node) -> cells.add(variable + "=" + node));
    return cells.toString();
  }

  public static long count(DatasetGraph dataset, String pattern) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset)
                  .query(QueryFactory.create(PREFIXES + "SELECT * { " + pattern + " }"))
                  .build()) {
            return RowSetOps.count(exec.select());
          }
        });
  }

  public static Triple triple(String s, String p, String o) {
    return Triple.create(iri(s), iri(p), iri(o));
  }
}
