package org.w3id.stemma.store;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Transactional;
import org.w3id.stemma.store.join.Nodes;
import org.w3id.stemma.store.join.Stored;

/// What a generation has stored, open for reading by many threads, each within a transaction.
interface Held extends AutoCloseable {
  Transactional transactional();

  /// The nodes whose ids the arrays have.
  Nodes nodes();

  Stored defaultGraph();

  /// Every graph that can be named.
  Map<Node, Stored> named();

  /// The graph of a reading; an empty one where nothing is stored.
  Stored reading(Node graph);

  @Override
  void close();
}
