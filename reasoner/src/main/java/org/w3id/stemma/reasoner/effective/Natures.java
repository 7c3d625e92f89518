package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// What artifacts are by themselves, whatever they descend from: few natures, many artifacts. For one lineage and all that
/// are edited from it.
final class Natures {
  /// Stands for a family that nobody knows.
  static final int ANY_FAMILY = 0;

  private final Law law;
  private final Endowments endowments;
  private final SetTable families;
  private final LongIntMap known = new LongIntMap();
  private final List<Nature> natures = new ArrayList<>();
  private final Map<Nature, Integer> numbers = new HashMap<>();

  /// Own clauses and the families of the declared licenses, both by number of set.
  record Nature(boolean declares, Facts facts, int own, int families) {}

  Natures(Law law, SetTable arrivals, SetTable families) {
    this.law = law;
    this.endowments = new Endowments(law, arrivals);
    this.families = families;
  }

  int of(Lineage lineage, int artifact) {
    long key = lineage.nature(artifact);
    int nature = known.get(key);
    if (nature < 0) {
      nature = numbers.computeIfAbsent(nature(lineage, artifact), this::add);
      known.put(key, nature);
    }
    return nature;
  }

  private int add(Nature fresh) {
    natures.add(fresh);
    return natures.size() - 1;
  }

  Nature get(int nature) {
    return natures.get(nature);
  }

  /// The element of a set of families that stands for this one.
  static int element(int family) {
    return (family + 1) << SetTable.RANK_BITS;
  }

  private Nature nature(Lineage lineage, int artifact) {
    int own = endowments.of(lineage, artifact);
    boolean declares = lineage.declarationId(artifact) != 0;
    return new Nature(declares, lineage.facts(artifact), own, families(lineage.declaration(artifact)));
  }

  private int families(Declaration declaration) {
    int[] own =
        declaration.licenses().stream()
            .mapToInt(license -> law.license(license).map(l -> element(law.family(l))).orElse(ANY_FAMILY))
            .toArray();
    return families.best(own, own.length);
  }
}
