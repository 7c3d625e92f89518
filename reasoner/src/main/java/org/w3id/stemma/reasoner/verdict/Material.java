package org.w3id.stemma.reasoner.verdict;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Column;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.LongIntMap;
import org.w3id.stemma.reasoner.SetTable;

/// Whose material is in an artifact, by the licenses it lies under: those of the artifact itself and of every
/// ancestor along edges that hold material. What comes from the base of an adapter is needed when it is used and is
/// not in its file.
final class Material {
  private static final int AT_USE = 1 << SetTable.RANK_BITS;
  private static final int LICENSE_SHIFT = SetTable.RANK_BITS + 1;

  private final Law law;
  private final Lineage lineage;
  private final SetTable sets;
  private final LongIntMap ofDeclaration;
  private final Column above;
  private final Column within;

  Material(Law law, Lineage lineage) {
    this(law, lineage, new SetTable(), new LongIntMap(), new Column(lineage.size()), new Column(lineage.size()));
  }

  private Material(Law law, Lineage lineage, SetTable sets, LongIntMap ofDeclaration, Column above, Column within) {
    this.law = law;
    this.lineage = lineage;
    this.sets = sets;
    this.ofDeclaration = ofDeclaration;
    this.above = above;
    this.within = within;
  }

  /// The same for a lineage that differs for these artifacts alone: they have to be visited again.
  Material but(Lineage changed, BitSet affected) {
    var forked = new Material(law, changed, sets, ofDeclaration, above.fork(), within.fork());
    affected.stream().forEach(artifact -> forked.above.set(artifact, SetTable.EMPTY));
    affected.stream().forEach(artifact -> forked.within.set(artifact, SetTable.EMPTY));
    return forked;
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
    boolean changed = from != above.get(artifact) || all != within.get(artifact);
    above.set(artifact, from);
    within.set(artifact, all);
    return changed;
  }

  /// The set of licenses that a parent brings to a child: a child in the same hands that declares is not asked about
  /// the parent's own.
  int within(int child, int parent) {
    return forgives(child, parent) ? above.get(parent) : within.get(parent);
  }

  boolean forgives(int child, int parent) {
    return lineage.declarationId(child) != 0 && lineage.sameHands(child, parent);
  }

  /// Whether any license is known of the material that came from elsewhere.
  boolean isLicensedAbove(int artifact) {
    return above.get(artifact) != SetTable.EMPTY;
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
    int id = lineage.declarationId(artifact);
    int known = ofDeclaration.get(id);
    if (known < 0) {
      known = licenses(artifact);
      ofDeclaration.put(id, known);
    }
    return known;
  }

  private int licenses(int artifact) {
    int[] own =
        lineage.declaration(artifact).licenses().stream()
            .flatMap(node -> law.license(node).stream())
            .filter(license -> !license.rider())
            .mapToInt(license -> license.id() << LICENSE_SHIFT)
            .toArray();
    return sets.best(own, own.length);
  }
}
