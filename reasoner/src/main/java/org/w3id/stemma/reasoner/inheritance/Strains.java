package org.w3id.stemma.reasoner.inheritance;

import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.Column;
import org.w3id.stemma.reasoner.table.IntList;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// Artifacts are of one *strain* if they are alike by themselves and descend alike: in what they declare, what is said against
/// it, kind, tasks and gate, and by edges of the same kinds, as sure, as much among the same hands, from parents of the same
/// strains. Whatever follows from a lineage is the same for all of a strain, but for what their names or the words that were
/// said of one of them decide.
///
/// Of a verbatim copy it matters, too, in whose hands it and its originals are; of a student, who taught it through data.
///
/// Strains are numbered from 0, parents' before children's. They only grow; they serve one lineage and all that are edited from
/// it. Not for several threads at once.
final class Strains {
  private static final int GATE_SHIFT = 13;
  private static final int STATED_SHIFT = 15;
  private static final int PARTICULAR = 1;

  private final LongIntMap natures = new LongIntMap();
  private final SetTable particulars = new SetTable();
  private final IntList particular = new IntList();
  private final Parents parents = new Parents();
  private final Precedents precedents = new Precedents();
  /// By strain, what its artifacts are by themselves; of rings nobody asks.
  private final IntList itselfOf = new IntList();
  private final SetTable rings = new SetTable();
  private final LongIntMap firstOfRing = new LongIntMap();
  private int natureCount;

  int size() {
    return itselfOf.size();
  }

  /// The strain of an artifact, from those of its parents.
  int of(Lineage lineage, Teaching teaching, Column strainOf, int artifact) {
    return of(lineage, strainOf, artifact, itself(lineage, teaching, strainOf, artifact));
  }

  /// The same of an artifact that is by itself what others of its strain are, though perhaps its parents are not.
  int ofUntouched(Lineage lineage, Teaching teaching, Column strainOf, int artifact) {
    int itself = itselfOf.get(strainOf.get(artifact));
    return isPlain(itself) ? of(lineage, strainOf, artifact, itself) : of(lineage, teaching, strainOf, artifact);
  }

  private int of(Lineage lineage, Column strainOf, int artifact, int itself) {
    parents.of(lineage, strainOf, artifact);
    int strain = precedents.get(itself, parents);
    if (strain == Precedents.UNKNOWN) {
      strain = grow(1, itself);
      precedents.put(itself, parents, strain);
    }
    return strain;
  }

  /// Gives all that lie on common cycles strains of their own, unless the same cycles were seen before.
  void around(Lineage lineage, Teaching teaching, Column strainOf, int[] ring) {
    for (int i = 0; i < ring.length; i++) {
      strainOf.set(ring[i], -1 - i);
    }
    var content = new IntList();
    for (int artifact : ring) {
      content.add(itself(lineage, teaching, strainOf, artifact));
      content.add(lineage.edgesEnd(artifact) - lineage.edges(artifact));
      for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
        content.add(strainOf.get(lineage.parent(edge)));
        content.add(lineage.label(edge) << 1 | (lineage.sameHands(artifact, lineage.parent(edge)) ? 1 : 0));
      }
    }
    int first = firstOfRing(rings.add(content.toArray()), ring.length);
    for (int i = 0; i < ring.length; i++) {
      strainOf.set(ring[i], first + i);
    }
  }

  private int firstOfRing(int number, int length) {
    int first = firstOfRing.get(number);
    if (first < 0) {
      first = grow(length, PARTICULAR);
      firstOfRing.put(number, first);
    }
    return first;
  }

  private int grow(int by, int itself) {
    int first = size();
    for (int i = 0; i < by; i++) {
      itselfOf.add(itself);
    }
    Parents.checked(size());
    return first;
  }

  /// Whether nothing else matters of an artifact than what it is by itself.
  private static boolean isPlain(int itself) {
    return (itself & PARTICULAR) == 0;
  }

  /// A number for what an artifact is by itself, and for what else matters of it.
  private int itself(Lineage lineage, Teaching teaching, Column strainOf, int artifact) {
    int nature = nature(lineage, artifact);
    boolean isCopy = isCopy(lineage, artifact);
    boolean isTaught = teaching.isTaught(artifact);
    int rivals = lineage.rivalsId(artifact);
    return isCopy || isTaught || rivals != 0
        ? particular(lineage, isCopy, isTaught ? teaching : Teaching.NONE, strainOf, artifact, nature) << 1 | PARTICULAR
        : nature << 1;
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private int nature(Lineage lineage, int artifact) {
    long key =
        lineage.nature(artifact)
            | (long) lineage.gated(artifact).ordinal() << GATE_SHIFT
            | (lineage.stated(artifact) ? 1L << STATED_SHIFT : 0);
    int nature = natures.get(key);
    if (nature < 0) {
      nature = natureCount++;
      natures.put(key, nature);
    }
    return nature;
  }

  private static boolean isCopy(Lineage lineage, int artifact) {
    int end = lineage.edgesEnd(artifact);
    for (int edge = lineage.edges(artifact); edge < end; edge++) {
      if (Edge.isVerbatim(lineage.label(edge))) {
        return true;
      }
    }
    return false;
  }

  private int particular(Lineage lineage, boolean isCopy, Teaching teaching, Column strainOf, int artifact, int nature) {
    particular.clear();
    particular.add(nature);
    particular.add(lineage.rivalsId(artifact));
    if (isCopy) {
      particular.add(lineage.hands(artifact));
      for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
        if (Edge.isVerbatim(lineage.label(edge))) {
          particular.add(strainOf.get(lineage.parent(edge)));
          particular.add(lineage.hands(lineage.parent(edge)));
        }
      }
    }
    particular.add(Integer.MIN_VALUE);
    teaching.each(
        artifact,
        edge -> {
          particular.add(strainOf.get(edge.teacher()));
          particular.add(edge.certainty() << 1 | (lineage.sameHands(artifact, edge.teacher()) ? 1 : 0));
        });
    return particulars.add(particular.toArray());
  }
}
