package org.w3id.stemma.columns.build;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Quads that are taken from old columns one by one, in old ids; they are kept in memory.
final class Removed {
  private final Map<Integer, SortedMap<Long, List<Integer>>> bySubject = new TreeMap<>();
  private final Map<Integer, SortedMap<Long, List<Integer>>> byObject = new TreeMap<>();

  void add(int graph, int subject, int predicate, int object) {
    put(bySubject, predicate, pair(subject, object), graph);
    put(byObject, predicate, pair(object, subject), graph);
  }

  private static void put(Map<Integer, SortedMap<Long, List<Integer>>> direction, int predicate, long pair, int graph) {
    direction.computeIfAbsent(predicate, any -> new TreeMap<>()).computeIfAbsent(pair, any -> new ArrayList<>()).add(graph);
  }

  private static long pair(int key, int value) {
    return (long) key << Integer.SIZE | value;
  }

  boolean has(int predicate) {
    return bySubject.containsKey(predicate);
  }

  Cursor bySubject(int predicate) {
    return new Cursor(bySubject.getOrDefault(predicate, new TreeMap<>()));
  }

  Cursor byObject(int predicate) {
    return new Cursor(byObject.getOrDefault(predicate, new TreeMap<>()));
  }

  /// Goes through the pairs of a predicate beside somebody who goes through more of them.
  static final class Cursor {
    private final Iterator<Map.Entry<Long, List<Integer>>> pairs;
    private Map.@Nullable Entry<Long, List<Integer>> present;

    Cursor(SortedMap<Long, List<Integer>> pairs) {
      this.pairs = pairs.entrySet().iterator();
      advance();
    }

    private void advance() {
      present = pairs.hasNext() ? pairs.next() : null;
    }

    /// The graphs that a pair is taken from: none for most. Pairs are asked for in their order, each once.
    List<Integer> graphs(int key, int value) {
      if (present == null) {
        return List.of();
      }
      long wanted = pair(key, value);
      while (present != null && present.getKey() < wanted) {
        advance();
      }
      return present != null && present.getKey() == wanted ? present.getValue() : List.of();
    }
  }
}
