package org.w3id.stemma.columns.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.columns.source.IdGraph;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.columns.value.Expressions;
import org.w3id.stemma.columns.value.Registers;

/// Where an operation is compiled: which graph it asks, and which registers its variables have.
///
/// @param execution that of the query, in this graph
record Scope(Registers registers, Triples triples, ExecutionContext execution, IdDataset dataset, Run run) {
  Scope with(Registers other) {
    return new Scope(other, triples, execution, dataset, run);
  }

  /// The same in a named graph; null if there is no such graph.
  @Nullable Scope in(Node name) {
    if (!dataset.containsGraph(name)) {
      return null;
    }
    Graph graph = dataset.getGraph(name);
    return graph instanceof IdGraph ids
        ? new Scope(registers, ids.triples(), ExecutionContext.copyChangeActiveGraph(execution, graph), dataset, run)
        : null;
  }

  /// The same for another thread.
  ///
  /// @param stop ends it
  Scope beside(Registers its, Terms terms, AtomicBoolean stop) {
    ExecutionContext own = ExecutionContext.copyChangeActiveGraph(execution, execution.getActiveGraph());
    return new Scope(its, triples, own, dataset, run.beside(terms, stop));
  }

  Expressions expressions() {
    return new Expressions(registers, run, execution);
  }
}
