package org.w3id.stemma.columns.text;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene advises everybody who runs it, by a warning in the log, to add a module that is still incubating. That is not for
/// who looks for words.
final class Advice {
  /// Held here: a logger that nobody holds forgets its level.
  private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Advice() {}

  static void off() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
