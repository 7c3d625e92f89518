package org.w3id.stemma.bench.sealing;

import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;
import org.w3id.stemma.store.home.WriterLock;
import org.w3id.stemma.store.serving.OpenGeneration;

/// Generations each of which says one thing of many subjects, another than all others: an answer that mixes two shows it.
///
/// @param store what keeps its triples
record Marked(Home home, StoreKind store) {
  /// How many subjects carry the mark.
  static final int SUBJECTS = 400;

  static final String PROPERTY = "http://example.org/mark";

  private static final String SOURCE = "mark";

  /// Every subject and its mark.
  static final String QUERY = "SELECT ?s ?mark { ?s <" + PROPERTY + "> ?mark }";

  /// In what the current generation is in.
  static Marked in(Home home) {
    return new Marked(home, Generations.of(home).store());
  }

  /// Loads the mark in place of the last one.
  void load(WriterLock lock, long mark) {
    var origin = new Origin(SOURCE, "1", Graphs.snapshot(SOURCE, "1"), Placement.DEFAULT);
    try (var writer = GraphFileWriter.open(lock, origin)) {
      say(writer.triples(), mark);
      writer.commit(new Outcome(SUBJECTS, 0, new TreeMap<>(), ""));
    }
  }

  private static void say(StreamRDF out, long mark) {
    Node property = NodeFactory.createURI(PROPERTY);
    Node value = NodeFactory.createLiteralString(Long.toString(mark));
    for (int i = 0; i < SUBJECTS; i++) {
      out.triple(Triple.create(NodeFactory.createURI("http://example.org/s" + i), property, value));
    }
  }

  /// From a copy of the last one, where that can be.
  Generation update(WriterLock lock, Progress progress) {
    return Builds.update(lock, store, Inference::none, progress).generation();
  }

  Generation build(WriterLock lock, Progress progress) {
    return Builds.build(lock, store, Inference.none(), progress).generation();
  }

  /// The one mark of a generation, read from its data.
  ///
  /// @throws IllegalStateException if it has another number of subjects, or several marks
  String markOf(Generation generation) {
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      return Txn.calculateRead(open.dataset(), () -> {
        try (QueryExec exec = QueryExec.dataset(open.dataset()).query(QUERY).build()) {
          return one(exec.select());
        }
      });
    }
  }

  private static String one(RowSet rows) {
    String mark = "";
    int count = 0;
    while (rows.hasNext()) {
      String next = rows.next().get("mark").getLiteralLexicalForm();
      if (count++ > 0 && !next.equals(mark)) {
        throw new IllegalStateException("marks " + mark + " and " + next + " are mixed");
      }
      mark = next;
    }
    if (count != SUBJECTS) {
      throw new IllegalStateException(count + " subjects have a mark, not " + SUBJECTS);
    }
    return mark;
  }
}
