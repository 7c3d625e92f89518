package org.w3id.stemma.store.reading;

import org.apache.jena.graph.Node;

/// The stored triples of one property in one graph, told by the ids of their ends.
///
/// @param graph the number of the graph: a reading's, or [Readings#DEFAULT]
public record Column(int graph, Node property, Scan scan) {
  /// Tells every triple, in the same order each time it is asked.
  public interface Scan {
    void each(Ends out);
  }

  /// Takes the ids of a subject and of an object.
  public interface Ends {
    void accept(long subject, long object);
  }
}
