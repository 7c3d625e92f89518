package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.List;

/// What is left of one direction of a predicate of a [Base], pair after pair, in new ids. This one is empty. Used by one
/// thread.
class BasePairs {
  /// Goes to the next pair, the first at first, if there is one.
  boolean next() {
    return false;
  }

  int key() {
    return 0;
  }

  int value() {
    return 0;
  }

  /// Whether the pair is left in some of its graphs only, because of a quad that is taken away.
  boolean isChanged() {
    return false;
  }

  /// The graphs in which the pair is left.
  List<Integer> graphs() {
    return List.of();
  }

  /// The number of the graphs of a pair that is not changed.
  int set() throws IOException {
    throw new IllegalStateException("there is no pair");
  }
}
