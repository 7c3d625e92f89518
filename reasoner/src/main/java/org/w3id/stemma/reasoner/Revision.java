package org.w3id.stemma.reasoner;

import java.util.BitSet;
import java.util.List;

/// Brings the estates of a lineage up to date after changes: what they touch, and from there downwards as long as anything
/// becomes different. Parents come first; all that lie on common cycles are done anew together, from nothing.
final class Revision {
  private final Estates estates;
  private final Lineage lineage;
  private final Order order;
  private final Column estateOf;
  private final Children children;
  /// Places in the order that are still to be done.
  private final BitSet open = new BitSet();
  private final IntList changed = new IntList();

  /// @param order of the lineage; it may still join in rings who lie on no cycle any more
  /// @param estateOf to be written to
  Revision(Estates estates, Lineage lineage, Order order, Column estateOf) {
    this.estates = estates;
    this.lineage = lineage;
    this.order = order;
    this.estateOf = estateOf;
    this.children = lineage.children();
  }

  /// The artifacts whose estate became another, parents first.
  int[] of(List<Change> changes) {
    changes.forEach(change -> open.set(order.place(change.touched())));
    for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
      int[] together = order.together(place);
      if (together.length == 1) {
        set(together[0], estates.of(lineage, estateOf, together[0]));
      } else {
        around(together);
      }
    }
    return changed.toArray();
  }

  private void around(int[] ring) {
    int[] before = new int[ring.length];
    for (int i = 0; i < ring.length; i++) {
      before[i] = estateOf.get(ring[i]);
    }
    estates.around(lineage, estateOf, ring);
    for (int i = 0; i < ring.length; i++) {
      if (estateOf.get(ring[i]) != before[i]) {
        tell(ring[i], order.place(ring[0]));
      }
    }
  }

  private void set(int artifact, int estate) {
    if (estateOf.get(artifact) != estate) {
      estateOf.set(artifact, estate);
      tell(artifact, order.place(artifact));
    }
  }

  /// Children in the same ring have been done with it.
  private void tell(int artifact, int place) {
    changed.add(artifact);
    for (int child = children.first(artifact); child < children.end(artifact); child++) {
      tellChild(order.place(children.get(child)), place);
    }
    lineage.addedChildren(artifact).forEach(child -> tellChild(order.place(child), place));
  }

  private void tellChild(int child, int place) {
    if (child > place) {
      open.set(child);
    }
  }
}
