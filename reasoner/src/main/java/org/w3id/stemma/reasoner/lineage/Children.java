package org.w3id.stemma.reasoner.lineage;

/// Who descends from whom, downwards: made from a lineage's edges in time linear in them, and kept.
public final class Children {
  private final int[] offsets;
  private final int[] children;

  Children(Lineage lineage) {
    offsets = new int[lineage.size() + 1];
    for (int edge = 0; edge < lineage.edgeCount(); edge++) {
      offsets[lineage.parent(edge) + 1]++;
    }
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      offsets[artifact + 1] += offsets[artifact];
    }
    children = new int[lineage.edgeCount()];
    int[] next = offsets.clone();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
        children[next[lineage.parent(edge)]++] = artifact;
      }
    }
  }

  public int first(int parent) {
    return offsets[parent];
  }

  public int end(int parent) {
    return offsets[parent + 1];
  }

  public int get(int place) {
    return children[place];
  }
}
