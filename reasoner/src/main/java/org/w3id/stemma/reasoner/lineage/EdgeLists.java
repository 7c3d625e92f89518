package org.w3id.stemma.reasoner.lineage;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.table.LongList;

/// The edges as they come, a list for each kind, until they are sorted.
final class EdgeLists {
  private static final EdgeKind[] KINDS = EdgeKind.values();

  private final LongList[] ofKind = new LongList[KINDS.length];

  EdgeLists() {
    Arrays.setAll(ofKind, k -> new LongList());
  }

  /// Tells who reads which property; `artifact` numbers artifacts.
  void readBy(Map<Node, Consumer<Triple>> readers, ToIntFunction<Node> artifact) {
    for (int k = 0; k < KINDS.length; k++) {
      LongList edges = ofKind[k];
      readers.put(
          KINDS[k].property(),
          t -> edges.add(LongList.pair(artifact.applyAsInt(t.getSubject()), artifact.applyAsInt(t.getObject()))));
    }
  }

  /// All edges between `size` artifacts as [EdgeCode], sorted; spends the lists.
  long[] sorted(int size, Map<Long, Derivations.Known> known) {
    if (size > 1 << EdgeCode.MAX_ARTIFACT_BITS) {
      throw new IllegalStateException(
          "more than " + (1 << EdgeCode.MAX_ARTIFACT_BITS) + " artifacts: an edge has no room for them");
    }
    var list = new LongList();
    for (int k = 0; k < KINDS.length; k++) {
      for (long edge : ofKind[k].distinct()) {
        int child = (int) (edge >>> 32);
        int parent = (int) edge;
        if (child != parent) {
          long key = EdgeCode.key(child, parent, k);
          int told = known.getOrDefault(key, Derivations.Known.NOTHING).certainty();
          list.add(EdgeCode.edge(key, Math.max(KINDS[k].certainty(), told)));
        }
      }
      ofKind[k] = new LongList();
    }
    return withoutCoveredUntyped(list.distinct());
  }

  /// Drops `stm:weightsFrom` where a leaf below it joins the same two; it is the last kind between them.
  private static long[] withoutCoveredUntyped(long[] edges) {
    int kept = 0;
    long leaf = -1;
    for (long edge : edges) {
      EdgeKind kind = EdgeCode.kind(edge);
      if (kind.takesWeights()) {
        leaf = edge;
      }
      boolean covered = leaf >= 0 && EdgeCode.child(leaf) == EdgeCode.child(edge) && EdgeCode.parent(leaf) == EdgeCode.parent(edge);
      if (kind != EdgeKind.UNTYPED || !covered) {
        edges[kept++] = edge;
      }
    }
    return Arrays.copyOf(edges, kept);
  }
}
