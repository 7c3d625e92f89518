package org.w3id.stemma.columns.build;

import java.io.IOException;

/// Takes the pairs of one direction of a predicate, by key and value.
interface Pairs {
  /// @param set the number of the graphs in which the pair is
  void add(int key, int value, int set) throws IOException;
}
