package org.w3id.stemma.columns.source;

import org.jspecify.annotations.Nullable;

/// Where triples of one property, or of any, come from. For many threads; each takes cursors of its own.
public interface Source {
  /// No triples at all.
  Source NOTHING =
      new Source() {
        @Override
        public Cursor cursor(Run run) {
          return Cursor.NOTHING;
        }

        @Override
        public double estimate(long s, long o) {
          return 0;
        }

        @Override
        public Source objects() {
          return this;
        }
      };

  Cursor cursor(Run run);

  /// About how many triples fit, to find an order of steps by. Of what is stored in one property it is the number in all
  /// graphs together, and so exact for these, where one end or none is a ref and the other is any; with both ends, with
  /// [Ref#SOME], and of a path it is a guess, which may be far off.
  ///
  /// @param s a ref, [Ref#SOME] or [Ref#NONE] for any; as `o`
  double estimate(long s, long o);

  /// Each object once, with no subject; null if they cannot be walked over by themselves.
  default @Nullable Source objects() {
    return null;
  }

  /// Each object once, with no subject, the cursor telling how many triples have it; null if that cannot be had at once.
  default @Nullable Source counts() {
    return null;
  }

  /// Those of which the object is an id from `first` up to `end`, if they can be walked over by themselves; null if not.
  default @Nullable Source within(int first, int end) {
    return null;
  }

  /// The least and the highest id of an object, if all objects are ids between these; null if that is not known.
  default @Nullable IdRange objectRange() {
    return null;
  }

  /// The same for a pattern by which an end was named, or found before. Only a path of no steps is another then: it leads from
  /// such an end to itself, wherever that is.
  default Source named() {
    return this;
  }

  /// The same, where one end is known and each node at the other is asked for once, however often a cursor is opened: till it
  /// is told to [Cursor#forget], always from the same side. Null if that saves nothing.
  default @Nullable Source once() {
    return null;
  }

  /// What it is where one subject may stand for those that are alike; null if none are known to be.
  default @Nullable Alike alike() {
    return null;
  }

  /// Ids from the first to the last.
  record IdRange(int first, int last) {}
}
