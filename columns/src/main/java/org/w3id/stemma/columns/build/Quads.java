package org.w3id.stemma.columns.build;

import java.util.Arrays;

/// Quads of the numbers of terms, from 1, sorted by counting; the graph 0 is the default graph.
final class Quads {
  private int[] subjects = new int[1024];
  private int[] predicates = new int[1024];
  private int[] objects = new int[1024];
  private int[] graphs = new int[1024];
  private int size;

  void add(int subject, int predicate, int object, int graph) {
    if (size == subjects.length) {
      subjects = Arrays.copyOf(subjects, size * 2);
      predicates = Arrays.copyOf(predicates, size * 2);
      objects = Arrays.copyOf(objects, size * 2);
      graphs = Arrays.copyOf(graphs, size * 2);
    }
    subjects[size] = subject;
    predicates[size] = predicate;
    objects[size] = object;
    graphs[size++] = graph;
  }

  int size() {
    return size;
  }

  int subject(int at) {
    return subjects[at];
  }

  int predicate(int at) {
    return predicates[at];
  }

  int object(int at) {
    return objects[at];
  }

  int graph(int at) {
    return graphs[at];
  }

  /// Gives each number another one; 0 stays 0.
  void renumber(int[] renumbered) {
    for (int[] column : new int[][] {subjects, predicates, objects, graphs}) {
      for (int i = 0; i < size; i++) {
        column[i] = renumbered[column[i]];
      }
    }
  }

  /// The places of the quads by predicate, subject, object, graph.
  ///
  /// @param bound greater than every number
  int[] order(int bound) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    int[] next = new int[size];
    int[] counts = new int[bound + 1];
    for (int[] column : new int[][] {graphs, objects, subjects, predicates}) {
      count(column, order, next, counts);
      int[] kept = order;
      order = next;
      next = kept;
    }
    return order;
  }

  /// One pass of a radix sort: stable, by one column.
  private void count(int[] column, int[] order, int[] sorted, int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      counts[column[i] + 1]++;
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    for (int place : order) {
      sorted[counts[column[place]]++] = place;
    }
  }
}
