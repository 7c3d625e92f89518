package org.w3id.stemma.columns.path;

/// Walks over what a path leads to from a node.
interface Reach {
  /// @param isForward false for what leads to the node
  void begin(long node, boolean isForward);

  boolean next();

  /// What `next` found.
  long reached();
}
