package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// Whose material is in an artifact, by the licenses it lies under: those of the artifact itself and of every
/// ancestor along edges that hold material. What comes from the base of an adapter is needed when it is used and is
/// not in its file.
final class Material {
  private static final int AT_USE = 1 << SetTable.RANK_BITS;
  private static final int LICENSE_SHIFT = SetTable.RANK_BITS + 1;

  private final Law law;
  private final Titles titles;
  private final SetTable sets = new SetTable();
  private final LongIntMap ofDeclaration = new LongIntMap();

  Material(Law law, Titles titles) {
    this.law = law;
    this.titles = titles;
  }

  /// The set of what came from elsewhere.
  int above(Own own, Parents parents) {
    int from = SetTable.EMPTY;
    for (int place = 0; place < parents.count(); place++) {
      if (parents.kind(place).holdsMaterial()) {
        int brought = brought(own, parents, place);
        from = sets.union(from, parents.kind(place) == EdgeKind.ADAPTER ? atUse(brought) : brought);
      }
    }
    return from;
  }

  /// The set of what came from elsewhere and of the artifact's own licenses.
  int within(Own own, int above) {
    return sets.union(above, licenses(own));
  }

  /// The set of licenses that a parent brings to a child: a child in the same hands that declares is not asked about
  /// the parent's own.
  int brought(Own own, Parents parents, int place) {
    int parent = parents.number(place);
    return forgives(own, parents, place) ? titles.above(parent) : titles.within(parent);
  }

  static boolean forgives(Own own, Parents parents, int place) {
    return own.declares() && parents.isInSameHands(place);
  }

  /// The members of a set; [#license] and [#isAtUse] tell what they are.
  int[] members(int set) {
    return sets.get(set);
  }

  License license(int member) {
    return law.licenses().get(member >> LICENSE_SHIFT);
  }

  static boolean isAtUse(int member) {
    return (member & AT_USE) != 0;
  }

  private int atUse(int set) {
    int[] members = Arrays.stream(members(set)).map(member -> member | AT_USE).toArray();
    return sets.best(members, members.length);
  }

  private int licenses(Own own) {
    int known = ofDeclaration.get(own.id());
    if (known < 0) {
      int[] licenses =
          own.declaration().licenses().stream()
              .flatMap(node -> law.license(node).stream())
              .filter(license -> !license.rider())
              .mapToInt(license -> license.id() << LICENSE_SHIFT)
              .toArray();
      known = sets.best(licenses, licenses.length);
      ofDeclaration.put(own.id(), known);
    }
    return known;
  }
}
