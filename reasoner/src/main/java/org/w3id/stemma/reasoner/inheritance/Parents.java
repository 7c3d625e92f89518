package org.w3id.stemma.reasoner.inheritance;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.Numbers;

/// The parents of one artifact, as far as it matters to the child who they are: what edge leads there, whether both are in
/// the same hands, and what the parent has, by number. Two parents that are alike in this are one. Used again for the next
/// artifact.
public final class Parents {
  private static final int HANDS_SHIFT = Edge.BITS;
  private static final int NUMBER_SHIFT = Edge.BITS + 1;

  private int[] links = new int[16];
  private int count;

  /// Looks up what the parents have now.
  public void of(Lineage lineage, Numbers numbers, int artifact) {
    int first = lineage.edges(artifact);
    int end = lineage.edgesEnd(artifact);
    count = 0;
    for (int edge = first; edge < end; edge++) {
      int parent = lineage.parent(edge);
      add(numbers.get(parent), lineage.sameHands(artifact, parent), lineage.label(edge));
    }
    if (count > 1) {
      keepDistinct();
    }
  }

  /// One parent more, by an edge that is none of the lineage.
  public void and(int number, boolean sameHands, EdgeKind kind, int certainty) {
    add(number, sameHands, Edge.label(kind, certainty));
    keepDistinct();
  }

  private void add(int number, boolean sameHands, int label) {
    if (count == links.length) {
      links = Arrays.copyOf(links, count * 2);
    }
    links[count++] = number << NUMBER_SHIFT | (sameHands ? 1 : 0) << HANDS_SHIFT | label;
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

  /// The number, if a link has room for it.
  public static int checked(int number) {
    if (number >>> (Integer.SIZE - NUMBER_SHIFT) != 0) {
      throw new IllegalStateException(number + " different things to inherit: too many to tell apart");
    }
    return number;
  }

  public int count() {
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
  public int edge(int place) {
    return links[place] & (Edge.COUNT - 1);
  }

  public EdgeKind kind(int place) {
    return Edge.kind(edge(place));
  }

  public int certainty(int place) {
    return Edge.certainty(edge(place));
  }

  public boolean isInSameHands(int place) {
    return (links[place] >> HANDS_SHIFT & 1) == 1;
  }

  /// What the parent has.
  public int number(int place) {
    return links[place] >>> NUMBER_SHIFT;
  }
}
