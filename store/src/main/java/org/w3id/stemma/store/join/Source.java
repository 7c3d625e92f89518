package org.w3id.stemma.store.join;

/// Where triples of one property come from.
interface Source {
  Cursor cursor(Run run);

  /// About how many triples fit: exact where the ends are known.
  ///
  /// @param s a ref, `Ref.SOME` or `Ref.NONE`; as `o`
  double estimate(long s, long o);

  /// Whether all artifacts of a class have the same objects, or like conflicts, in it.
  default boolean isByClass() {
    return false;
  }

  /// Whether a triple of refs is in it; only where it is virtual.
  default boolean contains(long s, long o) {
    return false;
  }
}
