package org.w3id.stemma.columns.path;

/// Walks over what a path leads to from a node.
interface Reach {
  /// @param isForward false for what leads to the node
  void begin(long node, boolean isForward);

  /// Goes on from another node, if it can without what was found before; else it begins anew.
  ///
  /// @param isForward as before
  default void goOn(long node, boolean isForward) {
    begin(node, isForward);
  }

  /// Forgets what was found.
  default void forget() {}

  boolean next();

  /// What `next` found.
  long reached();
}
