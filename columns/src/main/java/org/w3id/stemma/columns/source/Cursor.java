package org.w3id.stemma.columns.source;

/// Walks over the triples of one source that fit a pattern; opened again and again, each time for another pattern.
public abstract class Cursor {
  static final Cursor NOTHING =
      new Cursor() {
        @Override
        public void open(long s, long p, long o) {}

        @Override
        public boolean next() {
          return false;
        }
      };

  /// The triple that `next` found.
  public long subject;

  public long property;
  public long object;

  /// For how many triples it stands: see [Alike].
  public long weight = 1;

  /// Starts anew.
  ///
  /// @param s and the others: a ref that must be met, or [Ref#NONE] for any; `p` tells nothing to a source of one property
  public abstract void open(long s, long p, long o);

  /// False at the end; then it is not asked again until it is opened.
  public abstract boolean next();

  /// How many triples fit, instead of [#open] and walking over them.
  public long count(long s, long p, long o) {
    open(s, p, o);
    long count = 0;
    while (next()) {
      count += weight;
    }
    return count;
  }

  /// Forgets what it has found till now, if it finds nothing twice: see [Source#once].
  public void forget() {}

  /// Gives back what `open` took; may be called at any time, and more than once.
  public void close() {}

  protected final boolean found(long s, long o) {
    subject = s;
    object = o;
    return true;
  }
}
