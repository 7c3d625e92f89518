package org.w3id.stemma.reasoner.verdict;

import java.util.stream.IntStream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.SetTable;

/// Whose material is in an artifact, by the licenses it lies under: those of the artifact itself and of every
/// ancestor along edges that hold material. What comes from the base of an adapter is needed when it is used and is
/// not in its file.
final class Material {
  private static final int AT_USE = 1 << SetTable.RANK_BITS;
  private static final int LICENSE_SHIFT = SetTable.RANK_BITS + 1;

  private final Law law;
  private final Lineage lineage;
  private final SetTable sets = new SetTable();
  private final int[] above;
  private final int[] within;

  Material(Law law, Lineage lineage) {
    this.law = law;
    this.lineage = lineage;
    this.above = new int[lineage.size()];
    this.within = new int[lineage.size()];
  }

  /// Gathers what the parents of an artifact have; tells whether anything was new.
  boolean visit(int artifact) {
    int from = SetTable.EMPTY;
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (lineage.kind(edge).holdsMaterial()) {
        int brought = within(artifact, lineage.parent(edge));
        from = sets.union(from, lineage.kind(edge) == EdgeKind.ADAPTER ? atUse(brought) : brought);
      }
    }
    int all = sets.union(from, own(artifact));
    boolean changed = from != above[artifact] || all != within[artifact];
    above[artifact] = from;
    within[artifact] = all;
    return changed;
  }

  /// The set of licenses that a parent brings to a child: a child in the same hands that declares is not asked about
  /// the parent's own.
  int within(int child, int parent) {
    return forgives(child, parent) ? above[parent] : within[parent];
  }

  boolean forgives(int child, int parent) {
    return lineage.declarationId(child) != 0 && lineage.sameHands(child, parent);
  }

  /// Whether any license is known of the material that came from elsewhere.
  boolean isLicensedAbove(int artifact) {
    return above[artifact] != SetTable.EMPTY;
  }

  /// The members of a set; [#license] and [#isAtUse] tell what they are.
  IntStream members(int set) {
    return IntStream.of(sets.get(set));
  }

  License license(int member) {
    return law.licenses().get(member >> LICENSE_SHIFT);
  }

  static boolean isAtUse(int member) {
    return (member & AT_USE) != 0;
  }

  private int atUse(int set) {
    int[] members = members(set).map(member -> member | AT_USE).toArray();
    return sets.best(members, members.length);
  }

  private int own(int artifact) {
    int[] own =
        lineage.declaration(artifact).licenses().stream()
            .flatMap(node -> law.license(node).stream())
            .filter(license -> !license.rider())
            .mapToInt(license -> license.id() << LICENSE_SHIFT)
            .toArray();
    return sets.best(own, own.length);
  }
}
