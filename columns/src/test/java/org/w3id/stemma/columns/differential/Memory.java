package org.w3id.stemma.columns.differential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/// Data in Jena's memory, in graphs that tell terms apart and not values.
final class Memory {
  /// How many triples may be found for one answer.
  private static final int MOST = 400_000;

  private final DatasetGraph dataset;
  private int found;

  private Memory(Data data, @Nullable Random shuffle) {
    var named = new LinkedHashMap<Node, Graph>();
    Graph own = GraphMemFactory.createDefaultGraphSameTerm();
    for (Quad quad : data.quads()) {
      Graph its = quad.isDefaultGraph() ? own : named.computeIfAbsent(quad.getGraph(), name -> GraphMemFactory.createDefaultGraphSameTerm());
      its.add(quad.asTriple());
      if (data.inDefault().contains(quad.getGraph())) {
        own.add(quad.asTriple());
      }
    }
    dataset = DatasetGraphFactory.createGeneral(new Counted(own, shuffle));
    for (Map.Entry<Node, Graph> graph : named.entrySet()) {
      dataset.addGraph(graph.getKey(), new Counted(graph.getValue(), shuffle));
    }
  }

  static Memory of(Data data) {
    return new Memory(data, null);
  }

  /// Finds triples in another order each time.
  static Memory shuffled(Data data, long seed) {
    return new Memory(data, new Random(seed));
  }

  /// The data; what is found from now on is counted from 0.
  DatasetGraph dataset() {
    found = 0;
    return dataset;
  }

  /// Counts what is found.
  private final class Counted extends GraphWrapper {
    private final @Nullable Random shuffle;

    Counted(Graph graph, @Nullable Random shuffle) {
      super(graph);
      this.shuffle = shuffle;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return counted(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
      return counted(super.find(s, p, o));
    }

    private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> triples) {
      return shuffle == null ? triples.mapWith(this::count) : shuffled(triples.mapWith(this::count).toList(), shuffle);
    }

    private static ExtendedIterator<Triple> shuffled(List<Triple> triples, Random shuffle) {
      Collections.shuffle(triples, shuffle);
      return WrappedIterator.create(triples.iterator());
    }

    private Triple count(Triple triple) {
      if (++found > MOST) {
        throw new Answer.TooMuch();
      }
      return triple;
    }
  }
}
