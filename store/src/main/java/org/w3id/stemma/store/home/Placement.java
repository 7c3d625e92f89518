package org.w3id.stemma.store.home;

/// Where the newest snapshot of a source is seen. Older ones are reached by name only, whatever this says.
public enum Placement {
  /// In the default graph, and by name.
  DEFAULT,
  /// By name only.
  NAMED
}
