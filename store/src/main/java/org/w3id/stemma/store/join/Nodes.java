package org.w3id.stemma.store.join;

import org.apache.jena.graph.Node;

/// Which id each node has in a store. For many threads, each within a transaction of the store.
public interface Nodes {
  /// No node has this id.
  long NONE = Long.MIN_VALUE;

  /// The id of a node, or [#NONE].
  long id(Node node);

  Node node(long id);
}
