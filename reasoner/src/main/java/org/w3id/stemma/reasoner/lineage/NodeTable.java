package org.w3id.stemma.reasoner.lineage;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.table.Mix;

/// Nodes as dense ints, in order of first sight. Four bytes a node for the array, eight for the index.
final class NodeTable {
  private Node[] nodes = new Node[64];
  private int[] index = new int[128];
  private int size;

  NodeTable() {
    Arrays.fill(index, -1);
  }

  int size() {
    return size;
  }

  Node node(int id) {
    return nodes[id];
  }

  /// The node's number, or -1.
  int find(Node node) {
    return index[slot(node)];
  }

  /// The node's number, a new one if it has none.
  int add(Node node) {
    int slot = slot(node);
    if (index[slot] >= 0) {
      return index[slot];
    }
    if (size == nodes.length) {
      grow();
      slot = slot(node);
    }
    nodes[size] = node;
    index[slot] = size;
    return size++;
  }

  /// Gives back what was kept for growth.
  void trim() {
    nodes = Arrays.copyOf(nodes, size);
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, nodes.length * 2);
    index = new int[nodes.length * 2];
    Arrays.fill(index, -1);
    for (int id = 0; id < size; id++) {
      index[slot(nodes[id])] = id;
    }
  }

  private int slot(Node node) {
    int mask = index.length - 1;
    int slot = Mix.of(node.hashCode()) & mask;
    while (index[slot] >= 0 && !nodes[index[slot]].equals(node)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
