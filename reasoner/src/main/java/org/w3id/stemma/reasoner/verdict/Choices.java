package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Numbers;
import org.w3id.stemma.reasoner.table.SetTable;

/// Which offers of alternatives reach each artifact, its own and those upstream, as a set: [SetTable#EMPTY] where nothing is
/// to choose. Serves one lineage and all that are edited from it; not for several threads at once.
final class Choices implements Inheritance {
  private static final Declaration NOTHING = new Declaration(List.of());

  private final SetTable sets = new SetTable();
  private final Ledger ledger = new Ledger();
  private final BitSet asked = new BitSet();
  private final Map<Integer, Declaration> offered = new HashMap<>();

  /// What is to choose by whom among the artifacts of a stock.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet
  Legacy of(Stock stock, Succession samples) {
    return ledger.of(this, stock, samples);
  }

  @Override
  public int of(Lineage lineage, Numbers open, int artifact) {
    int set = own(lineage, artifact);
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      set = sets.union(set, open.get(lineage.parent(edge)));
    }
    return set;
  }

  @Override
  public void around(Lineage lineage, Numbers open, int[] ring) {
    for (int artifact : ring) {
      open.set(artifact, SetTable.EMPTY);
    }
    boolean changes = true;
    while (changes) {
      changes = false;
      for (int artifact : ring) {
        int set = of(lineage, open, artifact);
        changes |= set != open.get(artifact);
        open.set(artifact, set);
      }
    }
  }

  private int own(Lineage lineage, int artifact) {
    int id = lineage.declarationId(artifact);
    if (!asked.get(id)) {
      asked.set(id);
      Declaration declared = lineage.declaration(artifact);
      if (declared.offers().stream().anyMatch(offer -> offer.size() > 1)) {
        offered.put(id, declared);
      }
    }
    return offered.containsKey(id) ? sets.add(new int[] {id << SetTable.RANK_BITS}) : SetTable.EMPTY;
  }

  /// The numbers of the declarations in a set, in an order that their content decides.
  List<Integer> declarations(int set) {
    return Arrays.stream(sets.get(set))
        .mapToObj(member -> member >> SetTable.RANK_BITS)
        .sorted(Comparator.comparing(id -> declaration(id).toString()))
        .toList();
  }

  Declaration declaration(int id) {
    return offered.getOrDefault(id, NOTHING);
  }
}
