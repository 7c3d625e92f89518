package org.w3id.stemma.reasoner.effective;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.lineage.Children;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.table.Column;
import org.w3id.stemma.reasoner.table.IntList;

/// Brings what artifacts inherit up to date after changes: for what they touch, and from there downwards as long as anything
/// becomes different. Parents come first; all that lie on common cycles are done anew together, from nothing.
public final class Revision {
  private final Lineage lineage;
  private final Order order;
  private final List<Strand> strands;
  private final Children children;
  /// Places in the order that are still to be done.
  private final BitSet open = new BitSet();
  private final IntList changed = new IntList();
  private final IntList visited = new IntList();

  /// One thing that is inherited, and the column that says who has what, to be written to.
  public record Strand(Inheritance inheritance, Column column) {}

  /// @param order of the lineage; it may still join in rings who lie on no cycle any more
  public Revision(Lineage lineage, Order order, List<Strand> strands) {
    this.lineage = lineage;
    this.order = order;
    this.strands = strands;
    this.children = lineage.children();
  }

  /// The artifacts that have something else now, parents first.
  public int[] of(int[] touched) {
    for (int artifact : touched) {
      open.set(order.place(artifact));
    }
    for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
      int[] together = order.together(place);
      if (together.length == 1) {
        visit(together[0], place);
      } else {
        around(together, place);
      }
    }
    return changed.toArray();
  }

  /// All that were looked at, parents first.
  public int[] visited() {
    return visited.toArray();
  }

  private void visit(int artifact, int place) {
    visited.add(artifact);
    boolean differs = false;
    for (Strand strand : strands) {
      int now = strand.inheritance().of(lineage, strand.column(), artifact);
      if (now != strand.column().get(artifact)) {
        strand.column().set(artifact, now);
        differs = true;
      }
    }
    if (differs) {
      tell(artifact, place);
    }
  }

  private void around(int[] ring, int place) {
    var differs = new BitSet();
    for (Strand strand : strands) {
      int[] before = Arrays.stream(ring).map(strand.column()::get).toArray();
      strand.inheritance().around(lineage, strand.column(), ring);
      for (int i = 0; i < ring.length; i++) {
        if (strand.column().get(ring[i]) != before[i]) {
          differs.set(i);
        }
      }
    }
    IntStream.of(ring).forEach(visited::add);
    differs.stream().forEach(i -> tell(ring[i], place));
  }

  /// Children in the same ring have been done with it.
  private void tell(int artifact, int place) {
    changed.add(artifact);
    for (int child = children.first(artifact); child < children.end(artifact); child++) {
      tellChild(order.place(children.get(child)), place);
    }
    lineage.addedChildren(artifact).forEach(child -> tellChild(order.place(child), place));
    for (Strand strand : strands) {
      strand.inheritance().watchers(artifact).forEach(watcher -> tellChild(order.place(watcher), place));
    }
  }

  private void tellChild(int child, int place) {
    if (child > place) {
      open.set(child);
    }
  }
}
