package org.w3id.stemma.reasoner;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Artifacts in an order where parents come first, in groups: a group is one artifact, or all that lie on common
/// cycles (Tarjan's strongly connected components, without recursion).
final class Order {
  private final Lineage lineage;
  private final int[] artifacts;
  private final int[] ends;
  private int groups;

  Order(Lineage lineage) {
    this.lineage = lineage;
    this.artifacts = new int[lineage.size()];
    this.ends = new int[lineage.size()];
    new Walk().all();
  }

  /// Visits every artifact, parents first: once, but round a cycle until a visit of all that lie on it changes nothing.
  ///
  /// @param changes visits an artifact, and tells whether anything became different
  void untilStable(IntPredicate changes) {
    int start = 0;
    for (int group = 0; group < groups; group++) {
      int end = ends[group];
      boolean cyclic = end - start > 1;
      while (visit(start, end, changes) && cyclic) {}
      start = end;
    }
  }

  private boolean visit(int start, int end, IntPredicate changes) {
    boolean changed = false;
    for (int place = start; place < end; place++) {
      changed |= changes.test(artifacts[place]);
    }
    return changed;
  }

  private final class Walk {
    private static final int DONE = Integer.MAX_VALUE;

    private final int[] low = new int[lineage.size()];
    private final int[] seen = new int[lineage.size()];
    private final int[] path = new int[lineage.size()];
    private final int[] nextEdge = new int[lineage.size()];
    private final int[] open = new int[lineage.size()];
    private int depth;
    private int opened;
    private int time;
    private int placed;

    void all() {
      Arrays.fill(seen, -1);
      for (int artifact = 0; artifact < lineage.size(); artifact++) {
        if (seen[artifact] < 0) {
          enter(artifact);
          while (depth > 0) {
            step();
          }
        }
      }
    }

    private void enter(int artifact) {
      seen[artifact] = time;
      low[artifact] = time++;
      nextEdge[artifact] = lineage.edges(artifact);
      open[opened++] = artifact;
      path[depth++] = artifact;
    }

    private void step() {
      int artifact = path[depth - 1];
      if (nextEdge[artifact] < lineage.edges(artifact + 1)) {
        int parent = lineage.parent(nextEdge[artifact]++);
        if (seen[parent] < 0) {
          enter(parent);
        } else if (seen[parent] != DONE) {
          low[artifact] = Math.min(low[artifact], seen[parent]);
        }
      } else {
        leave(artifact);
      }
    }

    private void leave(int artifact) {
      depth--;
      if (depth > 0) {
        int child = path[depth - 1];
        low[child] = Math.min(low[child], low[artifact]);
      }
      if (low[artifact] == seen[artifact]) {
        int member;
        do {
          member = open[--opened];
          seen[member] = DONE;
          artifacts[placed++] = member;
        } while (member != artifact);
        ends[groups++] = placed;
      }
    }
  }
}
