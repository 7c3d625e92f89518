package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.List;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.index.KeyWalk;

/// What is left of one direction of a predicate of a [SealedBase].
final class SealedPairs extends BasePairs {
  private final Index index;
  private final Ints ids;
  private final BaseSets sets;
  private final Removed.Cursor removed;
  private final boolean isTurned;
  private final KeyWalk keys;
  private int place = -1;
  private int endOfKey;
  private int oldKey;
  private int next;
  private int key;
  private int value;
  private int oldSet;
  private List<Integer> removedGraphs = List.of();

  /// Stands before the first pair.
  ///
  /// @param isTurned whether it goes from objects to subjects: then pairs that are left in some of their graphs only are
  ///     passed over
  SealedPairs(Index index, Ints ids, BaseSets sets, Removed.Cursor removed, boolean isTurned) {
    this.index = index;
    this.ids = ids;
    this.sets = sets;
    this.removed = removed;
    this.isTurned = isTurned;
    this.keys = index.keysFrom(0);
  }

  @Override
  boolean next() {
    while (next < index.count()) {
      if (next == endOfKey) {
        place++;
        oldKey = keys.next();
        endOfKey = index.start(place + 1);
      }
      int oldValue = index.value(next);
      oldSet = index.set(next++);
      removedGraphs = removed.graphs(oldKey, oldValue);
      if (isLeft()) {
        key = ids.get(oldKey);
        value = ids.get(oldValue);
        return true;
      }
    }
    return false;
  }

  private boolean isLeft() {
    if (removedGraphs.isEmpty()) {
      return !sets.isEmpty(oldSet);
    }
    return !isTurned && !graphs().isEmpty();
  }

  @Override
  int key() {
    return key;
  }

  @Override
  int value() {
    return value;
  }

  @Override
  boolean isChanged() {
    return !removedGraphs.isEmpty();
  }

  @Override
  List<Integer> graphs() {
    return removedGraphs.isEmpty() ? sets.graphs(oldSet) : sets.graphsWithout(oldSet, removedGraphs);
  }

  @Override
  int set() throws IOException {
    return sets.number(oldSet);
  }
}
