package org.w3id.stemma.store.quads;

import java.util.Map;
import org.apache.jena.sparql.core.Quad;

/// The indexes of a store.
public interface Lookup {
  /// Whether each index has the quad, by its name in words.
  Map<String, Boolean> has(Quad quad);
}
