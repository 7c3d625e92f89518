package org.w3id.stemma.cli;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;

/// RDF that Stemma carries itself, as a source: each triple is a record, in the order of N-Triples.
record GraphSource(String name, String snapshot, Node graph, Supplier<Graph> content) implements Source {
  @Override
  public Report read(StreamRDF out, Consumer<Finding> findings) {
    List<Triple> triples = sorted();
    triples.forEach(out::triple);
    return new Report(triples.size(), triples.size(), 0, triples.size(), Collections.emptySortedMap());
  }

  private List<Triple> sorted() {
    var byText = new TreeMap<String, Triple>();
    content.get().find().forEachRemaining(triple -> byText.put(NodeFmtLib.str(triple), triple));
    return List.copyOf(byText.values());
  }
}
