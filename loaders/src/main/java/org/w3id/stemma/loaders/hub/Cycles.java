package org.w3id.stemma.loaders.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cycles of a lineage: strongly connected components of more than one node, by Tarjan's
/// algorithm without
/// recursion (a chain may be as long as the source). Takes 28 bytes a node and 8 an edge while it
/// runs.
final class Cycles {
  /// Nodes, ascending, that all reach each other, and the edges among them.
  record Cycle(List<Integer> nodes, List<Edge> edges) {}

  record Edge(int child, int parent) {}

  private final int[] first;
  private final int[] parents;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final int[] open;
  private int opened;
  private int counter;
  private final List<List<Integer>> found = new ArrayList<>();

  private Cycles(int nodes, EdgeList edges) {
    first = new int[nodes + 1];
    parents = new int[edges.size()];
    for (int edge = 0; edge < edges.size(); edge++) {
      first[edges.child(edge) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = Arrays.copyOf(first, nodes);
    for (int edge = 0; edge < edges.size(); edge++) {
      parents[next[edges.child(edge)]++] = edges.parent(edge);
    }
    index = new int[nodes];
    low = new int[nodes];
    component = new int[nodes];
    open = new int[nodes];
  }

  /// The cycles among `nodes` nodes, in the order of their smallest node.
  ///
  /// @param edges each once, none from a node to itself
  static List<Cycle> among(int nodes, EdgeList edges) {
    var cycles = new Cycles(nodes, edges);
    for (int node = 0; node < nodes; node++) {
      if (cycles.index[node] == 0) {
        cycles.visit(node);
      }
    }
    return cycles.found.stream()
        .map(members -> new Cycle(members, cycles.edgesWithin(members)))
        .sorted((a, b) -> Integer.compare(a.nodes.getFirst(), b.nodes.getFirst()))
        .toList();
  }

  private void visit(int root) {
    var path = new IntStack();
    var next = new IntStack();
    enter(root, path, next);
    while (!path.isEmpty()) {
      int node = path.top();
      int edge = next.top();
      if (edge < first[node + 1]) {
        next.replaceTop(edge + 1);
        int parent = parents[edge];
        if (index[parent] == 0) {
          enter(parent, path, next);
        } else if (component[parent] == 0) {
          low[node] = Math.min(low[node], index[parent]);
        }
      } else {
        path.pop();
        next.pop();
        leave(node);
        if (!path.isEmpty()) {
          low[path.top()] = Math.min(low[path.top()], low[node]);
        }
      }
    }
  }

  private void enter(int node, IntStack path, IntStack next) {
    index[node] = ++counter;
    low[node] = counter;
    open[opened++] = node;
    path.push(node);
    next.push(first[node]);
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    int from = opened;
    do {
      component[open[--from]] = index[node];
    } while (open[from] != node);
    if (opened - from > 1) {
      found.add(Arrays.stream(open, from, opened).sorted().boxed().toList());
    }
    opened = from;
  }

  private List<Edge> edgesWithin(List<Integer> members) {
    var edges = new ArrayList<Edge>();
    for (int child : members) {
      for (int at = first[child]; at < first[child + 1]; at++) {
        if (component[parents[at]] == component[child]) {
          edges.add(new Edge(child, parents[at]));
        }
      }
    }
    return edges.stream().distinct().toList();
  }

  private static final class IntStack {
    private int[] values = new int[16];
    private int size;

    void push(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int top() {
      return values[size - 1];
    }

    void replaceTop(int value) {
      values[size - 1] = value;
    }

    void pop() {
      size--;
    }

    boolean isEmpty() {
      return size == 0;
    }
  }
}
