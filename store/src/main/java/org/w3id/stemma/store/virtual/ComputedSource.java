package org.w3id.stemma.store.virtual;

import org.w3id.stemma.columns.source.Source;

/// Triples that are computed when they are asked for; of each it can be told whether it is one of them.
interface ComputedSource extends Source {
  /// Whether a triple of refs is in it.
  boolean contains(long s, long o);
}
