package org.w3id.stemma.bench.peers;

/// An engine that has the facts of a [org.w3id.stemma.reasoner.core.MonotoneCore] in its own memory, and its one rule. Only
/// [#infer] is timed.
interface Engine {
  /// Finds all that arrives.
  void infer();

  /// Tells what was found; of the nodes, those that are no artifacts may be told or not.
  void tell(Answer answer);
}
