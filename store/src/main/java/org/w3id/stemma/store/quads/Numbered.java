package org.w3id.stemma.store.quads;

import org.apache.jena.graph.Node;

/// A generation's nodes as ids, while it is made.
public interface Numbered {
  /// The id of a node; each node has one, and no two the same.
  long id(Node node);
}
