package org.w3id.stemma.columns.source;

/// Which subjects are alike, so that one may stand for all of its class.
public interface Classes {
  /// How many are alike to a ref, itself among them.
  long size(long ref);

  /// The number of the class of a ref, from 0; negative where it has none, and stands for itself. There are not many more
  /// numbers than classes.
  int classOf(long ref);
}
