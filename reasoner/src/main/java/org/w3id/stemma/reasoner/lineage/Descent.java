package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.List;

/// The edges of a lineage as seen from the parents.
public final class Descent {
  private final List<List<Integer>> edgesOfParent = new ArrayList<>();
  private final int[] childOfEdge;

  public Descent(Lineage lineage) {
    this.childOfEdge = new int[lineage.edgeCount()];
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      edgesOfParent.add(new ArrayList<>(2));
    }
    for (int child = 0; child < lineage.size(); child++) {
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        childOfEdge[edge] = child;
        edgesOfParent.get(lineage.parent(edge)).add(edge);
      }
    }
  }

  /// The edges that end at an artifact, by child.
  public List<Integer> edgesTo(int parent) {
    return edgesOfParent.get(parent);
  }

  public int child(int edge) {
    return childOfEdge[edge];
  }
}
