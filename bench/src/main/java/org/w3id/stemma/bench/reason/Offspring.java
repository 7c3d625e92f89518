package org.w3id.stemma.bench.reason;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.Lineage;

/// Who descends from whom, to choose what to change.
final class Offspring {
  private final int[] offsets;
  private final int[] children;

  Offspring(Lineage lineage) {
    offsets = new int[lineage.size() + 1];
    for (int edge = 0; edge < lineage.edgeCount(); edge++) {
      offsets[lineage.parent(edge) + 1]++;
    }
    for (int a = 0; a < lineage.size(); a++) {
      offsets[a + 1] += offsets[a];
    }
    children = new int[lineage.edgeCount()];
    int[] next = offsets.clone();
    for (int a = 0; a < lineage.size(); a++) {
      for (int edge = lineage.edges(a); edge < lineage.edgesEnd(a); edge++) {
        children[next[lineage.parent(edge)]++] = a;
      }
    }
  }

  int children(int artifact) {
    return offsets[artifact + 1] - offsets[artifact];
  }

  int descendants(int artifact) {
    var seen = new BitSet();
    var open = new int[children.length + 1];
    int end = 0;
    open[end++] = artifact;
    for (int i = 0; i < end; i++) {
      for (int child = offsets[open[i]]; child < offsets[open[i] + 1]; child++) {
        if (!seen.get(children[child])) {
          seen.set(children[child]);
          open[end++] = children[child];
        }
      }
    }
    return seen.cardinality();
  }

  /// Of those with most children the one whose number of descendants is nearest to this.
  int withDescendants(int wanted) {
    return IntStream.range(0, offsets.length - 1)
        .boxed()
        .sorted((a, b) -> Integer.compare(children(b), children(a)))
        .limit(40)
        .min((a, b) -> Integer.compare(Math.abs(descendants(a) - wanted), Math.abs(descendants(b) - wanted)))
        .orElseThrow();
  }
}
