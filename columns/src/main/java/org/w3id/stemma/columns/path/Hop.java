package org.w3id.stemma.columns.path;

/// One step of a path, in one execution.
interface Hop {
  /// Adds what is one step away from a node, perhaps several times.
  ///
  /// @param isForward false for what the node is one step away from
  void from(long node, boolean isForward, Refs reached);
}
