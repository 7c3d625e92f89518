package org.w3id.stemma.store;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.join.ColumnNodes;
import org.w3id.stemma.store.join.Nodes;
import org.w3id.stemma.store.join.Stored;

/// What columns hold, and the description of the data set, which lies beside them since it is made of their counts.
final class ColumnsHeld implements Held {
  private final Columns columns;
  private final Predicate<Node> inDefault;
  private final Graph description;
  private final Transactional transactional = TransactionalNull.create();

  /// @param columns closed with this
  /// @param inDefault which graphs are of the default graph
  ColumnsHeld(Columns columns, Predicate<Node> inDefault, Graph description) {
    this.columns = columns;
    this.inDefault = inDefault;
    this.description = description;
  }

  @Override
  public Transactional transactional() {
    return transactional;
  }

  @Override
  public Nodes nodes() {
    return new ColumnNodes(columns.terms());
  }

  @Override
  public Stored defaultGraph() {
    return stored(columns.sets().with(graph -> graph != Dictionary.NONE && inDefault.test(columns.terms().node(graph))));
  }

  @Override
  public Map<Node, Stored> named() {
    var named = new LinkedHashMap<Node, Stored>();
    columns.sets().byGraph().forEach((graph, sets) -> named.put(columns.terms().node(graph), stored(sets)));
    if (!description.isEmpty()) {
      named.put(VoidDescription.GRAPH, new Stored.Elsewhere(description));
    }
    return named;
  }

  @Override
  public Stored reading(Node graph) {
    int id = columns.terms().id(graph);
    return stored(id == Dictionary.NONE ? new BitSet() : columns.sets().with(one -> one == id));
  }

  private Stored stored(BitSet sets) {
    return new Stored.InColumns(columns.graph(sets));
  }

  @Override
  public void close() {
    columns.close();
  }
}
