package org.w3id.stemma.columns;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.stemma.columns.query.ColumnsEngine;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.columns.source.Names;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.term.Dictionary;

/// Columns as a data set. The union graph is that of all named graphs.
final class ColumnsDataset extends ReadOnlyDataset implements IdDataset {
  static {
    ColumnsEngine.register();
  }

  private final Columns columns;
  private final BitSet defaultSets;

  ColumnsDataset(Columns columns, Predicate<Node> inDefault) {
    this(columns, columns.sets().with(graph -> graph == Dictionary.NONE || inDefault.test(columns.terms().node(graph))), named(columns));
  }

  private ColumnsDataset(Columns columns, BitSet defaultSets, Map<Node, BitSet> named) {
    super(contents(columns, defaultSets, named), TransactionalNull.create());
    this.columns = columns;
    this.defaultSets = defaultSets;
    ColumnsEngine.configure(getContext());
  }

  private static Map<Node, BitSet> named(Columns columns) {
    SortedMap<Integer, BitSet> sets = columns.sets().byGraph();
    var named = new LinkedHashMap<Node, BitSet>();
    sets.forEach(
        (graph, its) -> {
          if (graph != Dictionary.NONE) {
            named.put(columns.terms().node(graph), its);
          }
        });
    return named;
  }

  private static Contents contents(Columns columns, BitSet defaultSets, Map<Node, BitSet> named) {
    var graphs = new LinkedHashMap<Node, Graph>();
    var union = new BitSet();
    named.forEach(
        (name, sets) -> {
          graphs.put(name, columns.graph(sets));
          union.or(sets);
        });
    return new Contents(columns.graph(defaultSets), columns.graph(union), graphs, columns.graph(new BitSet()));
  }

  @Override
  public Dictionary dictionary() {
    return columns.terms();
  }

  @Override
  public Terms terms() {
    return new Terms(columns.terms(), Names.NONE);
  }

  @Override
  public DatasetGraph of(Collection<Node> defaultGraphs, Collection<Node> namedGraphs) {
    Map<Node, BitSet> all = named(columns);
    var together = new BitSet();
    for (Node name : defaultGraphs) {
      if (Quad.isUnionGraph(name)) {
        all.values().forEach(together::or);
      } else {
        together.or(Quad.isDefaultGraph(name) ? defaultSets : all.getOrDefault(name, new BitSet()));
      }
    }
    var wanted = new LinkedHashMap<Node, BitSet>();
    namedGraphs.forEach(name -> wanted.put(name, all.getOrDefault(name, new BitSet())));
    return new ColumnsDataset(columns, together, wanted);
  }
}
