package org.w3id.stemma.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.join.Sources;

/// Tells which patterns of a query can be joined on refs, and by what.
record Patterns(ExecutionContext execution) {
  record Joined(BasicPattern pattern, Sources sources) {}

  /// A basic graph pattern, in the active graph or in one named graph; null if this is none, or cannot be joined.
  @Nullable Joined of(Op op) {
    return switch (op) {
      case OpBGP bgp when execution.getActiveGraph() instanceof StemmaGraph graph -> of(graph, bgp);
      case OpGraph in when in.getSubOp() instanceof OpBGP bgp -> of(named(in.getNode()), bgp);
      default -> null;
    };
  }

  private static @Nullable Joined of(@Nullable StemmaGraph graph, OpBGP bgp) {
    Sources sources = graph == null ? null : graph.sources();
    return sources == null || bgp.getPattern().getList().stream().anyMatch(Patterns::isNested)
        ? null
        : new Joined(bgp.getPattern(), sources);
  }

  /// A quoted triple is more than a ref.
  private static boolean isNested(Triple triple) {
    return triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm();
  }

  @Nullable StemmaGraph named(Node name) {
    return execution.getDataset() instanceof StemmaDataset dataset
            && name.isURI()
            && dataset.getGraph(name) instanceof StemmaGraph graph
        ? graph
        : null;
  }
}
