package org.w3id.stemma.bench.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Who descends from whom, to choose what to change.
final class Offspring {
  private final int[] offsets;
  private final int[] children;

  Offspring(Lineage lineage) {
    offsets = new int[lineage.size() + 1];
    for (int a = 0; a < lineage.size(); a++) {
      for (int edge = lineage.edges(a); edge < lineage.edgesEnd(a); edge++) {
        offsets[lineage.parent(edge) + 1]++;
      }
    }
    for (int a = 0; a < lineage.size(); a++) {
      offsets[a + 1] += offsets[a];
    }
    children = new int[offsets[lineage.size()]];
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
    return below(artifact).cardinality();
  }

  private BitSet below(int artifact) {
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
    return seen;
  }

  /// The artifact with most descendants among those with most children.
  int largestBase() {
    return withMostChildren().boxed().max((a, b) -> Integer.compare(descendants(a), descendants(b))).orElseThrow();
  }

  /// Edges by which other bases with many children descend from a base, so that it has this many descendants if that can be;
  /// none of them descends from it, or it from them, anyway.
  List<Change> adopted(int base, int wanted) {
    var edges = new ArrayList<Change>();
    BitSet below = below(base);
    for (int other : withMostChildren().toArray()) {
      BitSet ofOther = below(other);
      if (below.cardinality() < wanted && other != base && !below.get(other) && !ofOther.get(base)) {
        edges.add(new Change.Added(other, EdgeKind.FINE_TUNED, base, 1));
        below.or(ofOther);
        below.set(other);
      }
    }
    return edges;
  }

  private IntStream withMostChildren() {
    return IntStream.range(0, offsets.length - 1)
        .boxed()
        .sorted((a, b) -> Integer.compare(children(b), children(a)))
        .limit(200)
        .mapToInt(Integer::intValue);
  }
}
