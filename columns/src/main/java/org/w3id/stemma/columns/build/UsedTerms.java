package org.w3id.stemma.columns.build;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3id.stemma.columns.index.GraphSets;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.index.KeyWalk;

/// Finds the terms of old columns that a quad has which is left.
final class UsedTerms {
  private final GraphSets sets;
  private final BitSet dropped;
  private final Removed removed;
  private final BitSet used;
  private final BitSet leftSets = new BitSet();
  private final BitSet usedSets = new BitSet();

  /// @param dropped graphs
  /// @param used where the ids go
  UsedTerms(GraphSets sets, BitSet dropped, Removed removed, BitSet used) {
    this.sets = sets;
    this.dropped = dropped;
    this.removed = removed;
    this.used = used;
    for (int set = 0; set < sets.size(); set++) {
      leftSets.set(set, sets.graphs(set).anyMatch(graph -> !dropped.get(graph)));
    }
  }

  void addAll(Map<Integer, Index> bySubject, Map<Integer, Index> byObject) {
    bySubject.forEach(
        (predicate, index) -> {
          if (removed.has(predicate) || (!dropped.isEmpty() && !index.hasOneSet())) {
            addPairs(predicate, index);
          } else if (!index.hasOneSet() || leftSets.get(index.set(0))) {
            used.set(predicate);
            addKeys(index);
            addKeys(Objects.requireNonNull(byObject.get(predicate)));
            addSets(index);
          }
        });
    usedSets.stream().flatMap(sets::graphs).filter(graph -> !dropped.get(graph)).forEach(used::set);
  }

  private void addKeys(Index index) {
    KeyWalk keys = index.keysFrom(0);
    for (int i = index.keyCount(); i > 0; i--) {
      used.set(keys.next());
    }
  }

  private void addSets(Index index) {
    if (index.hasOneSet()) {
      usedSets.set(index.set(0));
    } else {
      for (int at = 0; at < index.count(); at++) {
        usedSets.set(index.set(at));
      }
    }
  }

  private void addPairs(int predicate, Index index) {
    Removed.Cursor its = removed.bySubject(predicate);
    KeyWalk keys = index.keysFrom(0);
    for (int place = 0, at = 0; place < index.keyCount(); place++) {
      int subject = keys.next();
      for (; at < index.start(place + 1); at++) {
        int object = index.value(at);
        if (addGraphs(index.set(at), its.graphs(subject, object))) {
          used.set(predicate);
          used.set(subject);
          used.set(object);
        }
      }
    }
  }

  /// Adds what is left of a set, and tells whether anything is.
  private boolean addGraphs(int set, List<Integer> without) {
    if (without.isEmpty()) {
      usedSets.set(set, usedSets.get(set) || leftSets.get(set));
      return leftSets.get(set);
    }
    int[] left = sets.graphs(set).filter(graph -> !dropped.get(graph) && !without.contains(graph)).toArray();
    for (int graph : left) {
      used.set(graph);
    }
    return left.length > 0;
  }
}
