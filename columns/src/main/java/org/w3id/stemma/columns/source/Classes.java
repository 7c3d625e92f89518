package org.w3id.stemma.columns.source;

/// Which subjects are alike, so that one may stand for all of its class.
public interface Classes {
  /// How many are alike to a ref, itself among them.
  long size(long ref);
}
