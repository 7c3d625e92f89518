package org.w3id.stemma.store.join;

/// Walks over the triples of one source that fit a pattern; opened again and again, each time for another pattern.
abstract class Cursor {
  /// The triple that `next` found.
  long subject;

  long property;
  long object;

  /// For how many triples it stands: more than one only by class.
  long weight = 1;

  /// From now on, where an unknown subject is an artifact that is found by its class, one of each class stands for all.
  void byClass() {}

  /// Starts anew.
  ///
  /// @param s and the others: a ref that must be met, or `Ref.NONE` for any
  abstract void open(long s, long p, long o);

  /// False at the end; then it is not asked again until it is opened.
  abstract boolean next();

  /// Gives back what `open` took; may be called at any time, and more than once.
  void close() {}

  final boolean found(long s, long o) {
    subject = s;
    object = o;
    return true;
  }
}
