package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.table.SetTable;

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

  private final Grantings grantings;
  private final Material material;
  private final Titles titles;

  Permits(Grantings grantings, Material material, Titles titles) {
    this.grantings = grantings;
    this.material = material;
    this.titles = titles;
  }

  /// What all whose material came from elsewhere leave, for each purpose, in [Fields].
  ///
  /// @param above the set of that material
  int limits(Own own, int above, Parents parents) {
    int limit = own.declares() || above != SetTable.EMPTY ? Fields.ZERO : Fields.all(NONE);
    for (int place = 0; place < parents.count(); place++) {
      if (parents.kind(place).holdsMaterial()) {
        limit = Fields.max(limit, passed(own, parents, place));
      }
    }
    return limit;
  }

  /// For each purpose, in [Fields]: a certainty of 1 to 4, [#OPEN], or [#NONE].
  int permitted(Own own, int limits) {
    return withNothingGranted(Fields.max(limits, ofItself(own)));
  }

  private int passed(Own own, Parents parents, int place) {
    int parent = parents.number(place);
    EdgeKind kind = parents.kind(place);
    boolean forgiven = Material.forgives(own, parents, place);
    int has = forgiven ? titles.limits(parent) : titles.permitted(parent);
    int over = grantings.over(material, material.brought(own, parents, place), kind, own.declares());
    int sure = Fields.max(over, Fields.all(parents.certainty(place)));
    int passed = forgiven ? onlyWhereAsked(Fields.max(has, sure), has) : Fields.max(has, sure);
    return kind == EdgeKind.ADAPTER ? Fields.with(passed, Purpose.REDISTRIBUTION, FREE) : passed;
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
  int ofItself(Own own) {
    return own.declares() ? grantings.own(own.id(), own.declaration(), own.isDataset()) : Fields.ZERO;
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
