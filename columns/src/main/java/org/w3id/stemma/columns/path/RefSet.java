package org.w3id.stemma.columns.path;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.w3id.stemma.columns.source.Ref;

/// A set of refs, in the order in which they came.
final class RefSet {
  private final BitSet ids = new BitSet();
  private final Set<Long> others = new HashSet<>();
  private final Refs all = new Refs();

  /// False if it was there.
  boolean add(long ref) {
    boolean isNew = Ref.isId(ref) ? !ids.get((int) ref) : others.add(ref);
    if (isNew) {
      if (Ref.isId(ref)) {
        ids.set((int) ref);
      }
      all.add(ref);
    }
    return isNew;
  }

  int size() {
    return all.size();
  }

  long get(int at) {
    return all.get(at);
  }

  void clear() {
    for (int i = 0; i < all.size(); i++) {
      if (Ref.isId(all.get(i))) {
        ids.clear((int) all.get(i));
      }
    }
    others.clear();
    all.clear();
  }
}
