package org.w3id.stemma.reasoner;

import org.apache.jena.graph.Node;

/// Takes what was concluded: first what each profile amounts to, then who has which.
public interface Sink {
  /// In `reading`, a graph, every artifact of the profile has this property with this object.
  void profile(int profile, Node reading, Node property, Node object);

  void profileOf(Node artifact, int profile);
}
