package org.w3id.stemma.reasoner.effective;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// What the rules may ask of an artifact as a child: its own facts, and its kin.
///
/// *Families*: an artifact belongs to the families of the licenses it declares and to those that reach it along
/// fine-tuned, continued, adapter, quantized, converted and merged edges, never distilled ones, which is also why
/// an edge of unstated kind proves no kinship. A declared license that nobody has read, and a root that declares
/// nothing, may belong to any.
final class Contexts {
  /// The kin of who has no parent by weights, or of whom no rule asks.
  static final int NO_KIN = SetTable.EMPTY;

  private static final int KIN_ASKED = Fact.SAME_FAMILY.bit() | Fact.MIXED_FAMILY.bit();

  private final Law law;
  private final SetTable families;
  private final SetTable kin = new SetTable();
  private final TupleTable contexts = new TupleTable(3);
  private final LongIntMap narrowed = new LongIntMap();
  private final int any;

  Contexts(Law law, SetTable families) {
    this.law = law;
    this.families = families;
    this.any = families.add(new int[] {Natures.ANY_FAMILY});
  }

  /// A number for the first `count` of these sets, each the families of a parent by weights; it sorts them.
  int kin(int[] ofParents, int count) {
    Arrays.sort(ofParents, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || ofParents[i] != ofParents[i - 1]) {
        ofParents[kept++] = ofParents[i];
      }
    }
    return kin.add(Arrays.copyOf(ofParents, kept));
  }

  /// The families to which an artifact with these parents by weights belongs.
  int families(Natures.Nature nature, int kinOf) {
    if (!nature.declares() && kinOf == NO_KIN) {
      return any;
    }
    int belongs = nature.families();
    for (int set : kin.get(kinOf)) {
      belongs = families.union(belongs, set);
    }
    return belongs;
  }

  /// A number that stands for all that rules can ask of a child.
  int of(Natures.Nature nature, int kinOf) {
    return contexts.add(nature.facts().known(), nature.facts().holding(), kinOf);
  }

  /// The context as far as any rule over this kind of edge asks for it: what they ask is the same for all that come to one.
  int over(EdgeKind edge, int context) {
    long key = (long) context << Edge.BITS | edge.index();
    int known = narrowed.get(key);
    if (known < 0) {
      int asked = law.table().asked(edge) | (edge == EdgeKind.TRAINED_ON ? law.table().asked(EdgeKind.DISTILLED) : 0);
      int kinOf = (asked & KIN_ASKED) == 0 ? NO_KIN : contexts.get(context, 2);
      known = contexts.add(contexts.get(context, 0) & asked, contexts.get(context, 1) & asked, kinOf);
      narrowed.put(key, known);
    }
    return known;
  }

  /// The facts of a context as the clauses of one license see them: kinship is to that license's family.
  Facts facts(int context, License license) {
    int[] ofParents = kin.get(contexts.get(context, 2));
    int family = Natures.element(law.family(license));
    return new Facts(contexts.get(context, 0), contexts.get(context, 1))
        .with(Fact.SAME_FAMILY, Arrays.stream(ofParents).anyMatch(set -> has(set, family)))
        .with(Fact.MIXED_FAMILY, mixed(ofParents, family));
  }

  private Truth mixed(int[] ofParents, int family) {
    Truth mixed = Truth.FALSE;
    for (int set : ofParents) {
      if (!has(set, family)) {
        if (set != SetTable.EMPTY && !has(set, Natures.ANY_FAMILY)) {
          return Truth.TRUE;
        }
        mixed = Truth.UNKNOWN;
      }
    }
    return mixed;
  }

  private boolean has(int set, int family) {
    return Arrays.binarySearch(families.get(set), family) >= 0;
  }
}
