package org.w3id.stemma.store.virtual;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How much what is stored of a property and what is virtual may have to do with each other.
enum Overlap {
  /// Something that is stored may be virtual too.
  TRIPLES,
  /// Something that is stored may have a subject that has virtual triples too.
  SUBJECTS,
  /// Nothing.
  NOTHING;

  /// Looked for once, when it is asked for: all that is stored of the property may have to be walked over.
  static Supplier<Overlap> once(Supplier<Overlap> search) {
    return new Supplier<>() {
      private volatile @Nullable Overlap found;

      @Override
      public Overlap get() {
        Overlap known = found;
        if (known == null) {
          known = search.get();
          found = known;
        }
        return known;
      }
    };
  }
}
