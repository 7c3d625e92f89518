package org.w3id.stemma.reasoner.verdict;

import java.util.BitSet;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Column;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Purpose;

/// What each artifact is permitted, purpose by purpose and how surely: a purpose is granted if the artifact's own
/// licenses grant it *and* every artifact whose material is in it.
///
/// Each license is asked by the rules of purposes, and the answers are met; so a wide permission of the child is no
/// wider than the narrow one of the parent, whatever terms the two say it in.
///
/// - A file for an adapter is passed on without asking the base: it is not in the file.
/// - A data set trained on, a teacher, a model that made the data take nothing away.
/// - Who declares nothing has what reaches him by the rules: a service all that it hosts, a quantized or converted copy
///   its parent's permissions at certainty 3, anyone else nothing.
/// - In the same hands, a child that declares is not asked what its parent's own license lacks, but what that inherited.
/// - A license that nobody read for a purpose grants nothing for it. A rider grants nothing and asks nothing.
///
/// Round a cycle nothing is lost for want of a first grant: the greatest answer.
final class Permits {
  /// Nothing stands in the way, and nothing was asked.
  static final int FREE = 0;

  /// Nothing grants it but the license, not stated, to which a rider is added.
  static final int OPEN = 6;

  static final int NONE = 7;

  private final Lineage lineage;
  private final Grantings grantings;
  private final Material material;
  private final Column permitted;
  private final Column limits;

  /// @param material gathered to the end
  Permits(Lineage lineage, Grantings grantings, Material material) {
    this(lineage, grantings, material, new Column(lineage.size()), new Column(lineage.size()));
  }

  private Permits(Lineage lineage, Grantings grantings, Material material, Column permitted, Column limits) {
    this.lineage = lineage;
    this.grantings = grantings;
    this.material = material;
    this.permitted = permitted;
    this.limits = limits;
  }

  /// The same for a lineage that differs for these artifacts alone: they have to be visited again.
  Permits but(Lineage changed, Material gathered, BitSet affected) {
    var forked = new Permits(changed, grantings, gathered, permitted.fork(), limits.fork());
    affected.stream().forEach(artifact -> forked.permitted.set(artifact, Fields.ZERO));
    affected.stream().forEach(artifact -> forked.limits.set(artifact, Fields.ZERO));
    return forked;
  }

  /// For each purpose, in [Fields]: a certainty of 1 to 4, [#OPEN], or [#NONE].
  int of(int artifact) {
    return permitted.get(artifact);
  }

  /// Asks an artifact anew; tells whether its answer became another.
  boolean visit(int artifact) {
    int limit = declares(artifact) || material.isLicensedAbove(artifact) ? Fields.ZERO : Fields.all(NONE);
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (lineage.kind(edge).holdsMaterial()) {
        limit = Fields.max(limit, passed(artifact, edge));
      }
    }
    int now = withNothingGranted(Fields.max(limit, own(artifact)));
    boolean changed = now != permitted.get(artifact) || limit != limits.get(artifact);
    permitted.set(artifact, now);
    limits.set(artifact, limit);
    return changed;
  }

  private boolean declares(int artifact) {
    return lineage.declarationId(artifact) != 0;
  }

  private int passed(int child, int edge) {
    int parent = lineage.parent(edge);
    boolean forgiven = material.forgives(child, parent);
    int has = forgiven ? limits.get(parent) : permitted.get(parent);
    int over = grantings.over(material, material.within(child, parent), lineage.kind(edge), declares(child));
    int sure = Fields.max(over, Fields.all(lineage.certainty(edge)));
    int passed = forgiven ? onlyWhereAsked(Fields.max(has, sure), has) : Fields.max(has, sure);
    return lineage.kind(edge) == EdgeKind.ADAPTER ? Fields.with(passed, Purpose.REDISTRIBUTION, FREE) : passed;
  }

  /// Where nothing was asked of a forgiven parent, its child is asked nothing either.
  private static int onlyWhereAsked(int passed, int has) {
    int asked = passed;
    for (Purpose purpose : Purpose.values()) {
      if (Fields.get(has, purpose) == FREE) {
        asked = Fields.with(asked, purpose, FREE);
      }
    }
    return asked;
  }

  /// What the artifact's own licenses grant: each has to.
  int own(int artifact) {
    return declares(artifact)
        ? grantings.own(lineage.declarationId(artifact), lineage.declaration(artifact), lineage.kindOf(artifact) == Kind.DATASET)
        : Fields.ZERO;
  }

  private static int withNothingGranted(int fields) {
    int granted = fields;
    for (Purpose purpose : Purpose.values()) {
      if (Fields.get(fields, purpose) == FREE) {
        granted = Fields.with(granted, purpose, NONE);
      }
    }
    return granted;
  }
}
