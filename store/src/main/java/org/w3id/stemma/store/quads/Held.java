package org.w3id.stemma.store.quads;

import org.apache.jena.sparql.core.DatasetGraph;

/// A generation's quads, open for reading by many threads.
///
/// @param onClose gives back what was opened
public record Held(DatasetGraph dataset, Runnable onClose) implements AutoCloseable {
  @Override
  public void close() {
    onClose.run();
  }
}
