package org.w3id.stemma.store.join;

import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.GraphTDB;

/// The stored triples of one graph.
public sealed interface Stored {
  Graph graph();

  /// In the database whose ids the arrays have.
  ///
  /// @param counts about how many triples a property has
  record InTdb(GraphTDB graph, ToDoubleFunction<Node> counts) implements Stored {}

  /// Somewhere else: found by their nodes.
  record Elsewhere(Graph graph) implements Stored {}
}
