package org.w3id.stemma.reasoner.inheritance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.lineage.Children;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Column;

/// Brings strains up to date after changes: those of the artifacts that they touch, and from there downwards as long as anything
/// becomes different. Parents come first; all that lie on common cycles are done anew together.
final class Revision {
  private final Lineage lineage;
  private final Order order;
  private final Teaching teaching;
  private final Strains strains;
  private final Column strainOf;
  private final Children children;
  /// Places in the order that are still to be done.
  private final BitSet open = new BitSet();
  /// Of which something else is said than before, ascending.
  private int[] touched = new int[0];
  private final Succession.Builder changed = new Succession.Builder();

  /// @param order of the lineage; it may still join in rings who lie on no cycle any more
  /// @param strainOf to be written to
  Revision(Lineage lineage, Order order, Teaching teaching, Strains strains, Column strainOf) {
    this.lineage = lineage;
    this.order = order;
    this.teaching = teaching;
    this.strains = strains;
    this.strainOf = strainOf;
    this.children = lineage.children();
  }

  /// The artifacts that are of another strain now.
  Succession of(IntStream those) {
    touched = those.sorted().toArray();
    IntStream.of(touched).forEach(artifact -> open.set(order.place(artifact)));
    for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
      int[] together = order.together(place);
      if (together.length == 1) {
        visit(together[0], place);
      } else {
        around(together, place);
      }
    }
    return changed.build();
  }

  private void visit(int artifact, int place) {
    int strain =
        Arrays.binarySearch(touched, artifact) >= 0
            ? strains.of(lineage, teaching, strainOf, artifact)
            : strains.ofUntouched(lineage, teaching, strainOf, artifact);
    if (strain != strainOf.get(artifact)) {
      strainOf.set(artifact, strain);
      changed.one(artifact);
      tell(artifact, place);
    }
  }

  private void around(int[] ring, int place) {
    int[] before = strains(ring);
    strains.around(lineage, teaching, strainOf, ring);
    if (!Arrays.equals(before, strains(ring))) {
      changed.ring(ring);
      IntStream.of(ring).forEach(artifact -> tell(artifact, place));
    }
  }

  private int[] strains(int[] ring) {
    return Arrays.stream(ring).map(strainOf::get).toArray();
  }

  /// Children in the same ring have been done with it.
  private void tell(int artifact, int place) {
    for (int child = children.first(artifact); child < children.end(artifact); child++) {
      tellChild(order.place(children.get(child)), place);
    }
    lineage.addedChildren(artifact).forEach(child -> tellChild(order.place(child), place));
    teaching.students(artifact).forEach(student -> tellChild(order.place(student), place));
  }

  private void tellChild(int child, int place) {
    if (child > place) {
      open.set(child);
    }
  }
}
