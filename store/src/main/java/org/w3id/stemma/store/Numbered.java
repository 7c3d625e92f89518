package org.w3id.stemma.store;

import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.Column;

/// A generation's nodes and stored triples as ids, while it is made.
interface Numbered {
  /// The id of a node; each node has one, and no two the same.
  long id(Node node);

  /// Tells the ends of all triples of a property in a graph, in the same order each time it is asked.
  ///
  /// @param graph the default graph is `Quad.defaultGraphIRI`
  void scan(Node graph, Node property, Column.Ends out);
}
