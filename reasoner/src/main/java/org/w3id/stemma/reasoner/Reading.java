package org.w3id.stemma.reasoner;

import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Graphs;

/// A named way to read contested edges. The stricter, the weaker the certainty that still binds, and the surer
/// a fact that relaxes has to be; so what binds in one reading binds in each stricter one.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Reading {
  STRICT(4, 1, Graphs.STRICT),
  MAINSTREAM(2, 2, Graphs.MAINSTREAM),
  LENIENT(1, 4, Graphs.LENIENT);

  private final int binding;
  private final int relaxing;
  private final Node graph;

  Reading(int binding, int relaxing, Node graph) {
    this.binding = binding;
    this.relaxing = relaxing;
    this.graph = graph;
  }

  /// Whether a restriction of this certainty binds; else it advises.
  public boolean binds(int certainty) {
    return certainty <= binding;
  }

  /// Whether an exception or a grant of this certainty counts.
  public boolean relaxes(int certainty) {
    return certainty <= relaxing;
  }

  /// The weakest certainty at which an exception or a grant counts.
  public int relaxing() {
    return relaxing;
  }

  /// The graph that holds what follows in this reading.
  public Node graph() {
    return graph;
  }
}
