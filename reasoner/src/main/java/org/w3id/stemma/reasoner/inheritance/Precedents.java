package org.w3id.stemma.reasoner.inheritance;

import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// What was found to follow from a nature and from parents, so that artifacts alike in both cost one look-up after the
/// first. Natures are numbers that are not negative.
public final class Precedents {
  public static final int UNKNOWN = -1;

  private final LongIntMap ofOneParent = new LongIntMap();
  private final LongIntMap ofSeveral = new LongIntMap();
  private final SetTable severals = new SetTable();

  /// What follows, or [#UNKNOWN].
  public int get(int nature, Parents parents) {
    return parents.count() > 1 ? ofSeveral.get(key(nature, severals.add(parents.links()))) : ofOneParent.get(key(nature, onlyLink(parents)));
  }

  public void put(int nature, Parents parents, int follows) {
    if (parents.count() > 1) {
      ofSeveral.put(key(nature, severals.add(parents.links())), follows);
    } else {
      ofOneParent.put(key(nature, onlyLink(parents)), follows);
    }
  }

  private static long key(int nature, int links) {
    return ((long) nature << 32) | Integer.toUnsignedLong(links);
  }

  /// Without a parent a link that no edge makes.
  private static int onlyLink(Parents parents) {
    return parents.count() == 0 ? Edge.COUNT - 1 : parents.link(0);
  }
}
