package org.w3id.stemma.reasoner;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;

/// The parents of one artifact, as far as it matters to the child who they are: what edge leads there, whether both are in
/// the same hands, and what the parent has. Two parents that are alike in this are one. Used again for the next artifact.
final class Parents {
  private static final int HANDS_SHIFT = Edge.BITS;
  private static final int ESTATE_SHIFT = Edge.BITS + 1;

  private final Estates estates;
  private int[] links = new int[16];
  private int[] families = new int[16];
  private int count;

  Parents(Estates estates) {
    this.estates = estates;
  }

  /// Looks up what `estateOf` says of the parents now.
  Parents of(Lineage lineage, Column estateOf, int artifact) {
    int first = lineage.edges(artifact);
    int end = lineage.edgesEnd(artifact);
    if (end - first > links.length) {
      links = new int[(end - first) * 2];
      families = new int[links.length];
    }
    count = 0;
    for (int edge = first; edge < end; edge++) {
      int parent = lineage.parent(edge);
      int hands = lineage.sameHands(artifact, parent) ? 1 : 0;
      links[count++] = estateOf.get(parent) << ESTATE_SHIFT | hands << HANDS_SHIFT | lineage.label(edge);
    }
    if (count > 1) {
      keepDistinct();
    }
    return this;
  }

  private void keepDistinct() {
    Arrays.sort(links, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || links[i] != links[i - 1]) {
        links[kept++] = links[i];
      }
    }
    count = kept;
  }

  static boolean hasRoomFor(int estate) {
    return estate >>> (Integer.SIZE - ESTATE_SHIFT) == 0;
  }

  int count() {
    return count;
  }

  /// All there is to say of one, in a number.
  int link(int place) {
    return links[place];
  }

  /// All there is to say of all.
  int[] links() {
    return Arrays.copyOf(links, count);
  }

  /// An [Edge] label.
  int edge(int place) {
    return links[place] & (Edge.COUNT - 1);
  }

  EdgeKind kind(int place) {
    return Edge.kind(edge(place));
  }

  boolean isInSameHands(int place) {
    return (links[place] >> HANDS_SHIFT & 1) == 1;
  }

  int estate(int place) {
    return links[place] >>> ESTATE_SHIFT;
  }

  /// A number for the families of the parents by weights, see [Contexts#kin].
  int kin(Contexts contexts) {
    int kin = 0;
    for (int place = 0; place < count; place++) {
      if (kind(place).keepsFamily()) {
        families[kin++] = estates.families(estate(place));
      }
    }
    return kin == 0 ? Contexts.NO_KIN : contexts.kin(families, kin);
  }
}
