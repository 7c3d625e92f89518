package org.w3id.stemma.reasoner.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Declaration;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.LongIntMap;
import org.w3id.stemma.reasoner.Provision;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.PurposeRule.Act;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;

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

  private final Law law;
  private final Lineage lineage;
  private final Judge judge;
  private final Material material;
  private final Map<Long, Integer> ofLicense = new HashMap<>();
  private final LongIntMap ofDeclaration = new LongIntMap();
  private final LongIntMap passing = new LongIntMap();
  private final int[] permitted;
  private final int[] limits;

  /// @param material gathered to the end
  Permits(Law law, Lineage lineage, Judge judge, Material material) {
    this.law = law;
    this.lineage = lineage;
    this.judge = judge;
    this.material = material;
    this.permitted = new int[lineage.size()];
    this.limits = new int[lineage.size()];
  }

  /// For each purpose, in [Fields]: a certainty of 1 to 4, [#OPEN], or [#NONE].
  int of(int artifact) {
    return permitted[artifact];
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
    boolean changed = now != permitted[artifact] || limit != limits[artifact];
    permitted[artifact] = now;
    limits[artifact] = limit;
    return changed;
  }

  private boolean declares(int artifact) {
    return lineage.declarationId(artifact) != 0;
  }

  private int passed(int child, int edge) {
    int parent = lineage.parent(edge);
    boolean forgiven = material.forgives(child, parent);
    int has = forgiven ? limits[parent] : permitted[parent];
    int over = over(material.within(child, parent), lineage.kind(edge), declares(child));
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

  /// How surely the edge lets pass what *all* of these licenses grant.
  private int over(int set, EdgeKind kind, boolean declared) {
    long key = ((long) set << 8) | (kind.index() << 1) | (declared ? 1 : 0);
    int known = passing.get(key);
    if (known < 0) {
      known = Fields.ZERO;
      for (int member : material.members(set).toArray()) {
        int one = over(material.license(member), kind, declared);
        known = Fields.max(known, Material.isAtUse(member) ? Fields.with(one, Purpose.REDISTRIBUTION, FREE) : one);
      }
      passing.put(key, known);
    }
    return known;
  }

  private int over(License license, EdgeKind kind, boolean declared) {
    Facts child = Facts.NONE.with(Fact.DECLARED, declared).with(Fact.UNDECLARED, !declared);
    int passing = Fields.all(NONE);
    for (Provision provision : law.provisions(license)) {
      int certainty = law.grants(provision, kind, child);
      if (certainty != 0) {
        passing = Fields.min(passing, granted(provision, certainty, true));
      }
    }
    return passing;
  }

  private int granted(Provision provision, int certainty, boolean dataset) {
    int granted = Fields.all(NONE);
    Facts artifact = Facts.NONE.with(Fact.ANY_ARTIFACT, false).with(Fact.DATASET, dataset);
    for (Purpose purpose : Purpose.values()) {
      boolean grants =
          judge.hits(List.of(Counted.own(provision)), artifact, Case.UNSPECIFIED, purpose).stream()
              .anyMatch(hit -> hit.rule().act() == Act.GRANTS);
      if (grants) {
        granted = Fields.with(granted, purpose, certainty);
      }
    }
    return granted;
  }

  /// What the artifact's own licenses grant: each has to.
  int own(int artifact) {
    if (!declares(artifact)) {
      return Fields.ZERO;
    }
    boolean dataset = lineage.kindOf(artifact) == Kind.DATASET;
    long key = ((long) lineage.declarationId(artifact) << 1) | (dataset ? 1 : 0);
    int known = ofDeclaration.get(key);
    if (known < 0) {
      known = own(lineage.declaration(artifact), dataset);
      ofDeclaration.put(key, known);
    }
    return known;
  }

  private int own(Declaration declaration, boolean dataset) {
    int own = Fields.ZERO;
    boolean onlyRiders = true;
    for (var node : declaration.licenses()) {
      License license = law.license(node).orElse(null);
      if (license == null || !license.rider()) {
        onlyRiders = false;
        own = Fields.max(own, license == null ? Fields.all(NONE) : own(license, dataset));
      }
    }
    return onlyRiders ? Fields.all(OPEN) : own;
  }

  private int own(License license, boolean dataset) {
    return ofLicense.computeIfAbsent(
        ((long) license.id() << 1) | (dataset ? 1 : 0),
        key -> {
          int own = Fields.all(NONE);
          for (Provision provision : law.provisions(license)) {
            own = Fields.min(own, granted(provision, 1, dataset));
          }
          for (Purpose purpose : Purpose.values()) {
            own = license.reviewed().contains(purpose) ? own : Fields.with(own, purpose, NONE);
          }
          return own;
        });
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
