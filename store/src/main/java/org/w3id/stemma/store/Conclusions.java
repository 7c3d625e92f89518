package org.w3id.stemma.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Where an inference writes what follows.
///
/// Effective clauses are many and their sets are few, so sets are told once, as *profiles*, and each artifact names its
/// profile: (a, property, o) holds in a reading's graph if a's profile has the row (reading, property, o).
public interface Conclusions {
  /// One row of a profile. `reading` is one of the three reading graphs, `property` one of `stm:effectiveClause`,
  /// `stm:effectiveTerm`, `stm:advisoryClause`, `stm:latentClause`. The same row may be told twice.
  void profile(int id, Node reading, Node property, Node object);

  /// The profile of an artifact; each artifact has one at most.
  void profileOf(Node subject, int profile);

  /// An ordinary triple in a reading's graph.
  void triple(Node reading, Triple triple);
}
