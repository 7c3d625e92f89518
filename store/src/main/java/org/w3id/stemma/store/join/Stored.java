package org.w3id.stemma.store.join;

import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.GraphTDB;
import org.w3id.stemma.columns.ColumnsGraph;

/// The stored triples of one graph, whichever store has them.
public sealed interface Stored {
  Graph graph();

  /// In the database whose ids the arrays have.
  ///
  /// @param counts about how many triples a property has
  record InTdb(GraphTDB graph, ToDoubleFunction<Node> counts) implements Stored {}

  /// In the columns whose ids the arrays have.
  record InColumns(ColumnsGraph graph) implements Stored {}

  /// Somewhere else: found by their nodes.
  record Elsewhere(Graph graph) implements Stored {}
}
