package org.w3id.stemma.reasoner.verdict;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// What licenses grant for each purpose, and how surely edges let it pass, in [Fields]; each asked once.
final class Grantings {
  private final Law law;
  private final Judge judge;
  private final Map<Integer, Set<Purpose>> granting = new HashMap<>();
  private final Map<Long, Integer> ofLicense = new HashMap<>();
  private final LongIntMap ofDeclaration = new LongIntMap();
  private final LongIntMap passing = new LongIntMap();
  private final LongIntMap passingOfLicense = new LongIntMap();

  Grantings(Law law, Judge judge) {
    this.law = law;
    this.judge = judge;
  }

  /// How surely the edge lets pass what *all* of these licenses grant.
  int over(Material material, int set, EdgeKind kind, boolean declared) {
    long key = ((long) set << 8) | (kind.index() << 1) | (declared ? 1 : 0);
    int known = passing.get(key);
    if (known < 0) {
      known = Fields.ZERO;
      for (int member : material.members(set)) {
        int one = over(material.license(member), kind, declared);
        known = Fields.max(known, Material.isAtUse(member) ? Fields.with(one, Purpose.REDISTRIBUTION, Permits.FREE) : one);
      }
      passing.put(key, known);
    }
    return known;
  }

  private int over(License license, EdgeKind kind, boolean declared) {
    long key = ((long) license.id() << 8) | (kind.index() << 1) | (declared ? 1 : 0);
    int known = passingOfLicense.get(key);
    if (known < 0) {
      known = passing(license, kind, declared);
      passingOfLicense.put(key, known);
    }
    return known;
  }

  /// What is no permission and grants all the same, such as a registration on which a use is granted, passes as the
  /// permissions of its license do.
  private int passing(License license, EdgeKind kind, boolean declared) {
    Facts child = Facts.NONE.with(Fact.DECLARED, declared).with(Fact.UNDECLARED, !declared);
    int passing = Fields.all(Permits.NONE);
    int others = permissions(license).mapToInt(permission -> law.grants(permission, kind, child)).max().orElse(0);
    for (Provision provision : law.provisions(license)) {
      int certainty = provision.term().isPermission() ? law.grants(provision, kind, child) : others;
      if (certainty != 0) {
        passing = Fields.min(passing, granted(provision, certainty, true));
      }
    }
    return passing;
  }

  private Stream<Provision> permissions(License license) {
    return law.provisions(license).stream().filter(provision -> provision.clause().asserted() && provision.term().isPermission());
  }

  private int granted(Provision provision, int certainty, boolean dataset) {
    int granted = Fields.all(Permits.NONE);
    Set<Purpose> purposes = granting.computeIfAbsent(provision.id() << 1 | (dataset ? 1 : 0), key -> purposes(provision, dataset));
    for (Purpose purpose : purposes) {
      granted = Fields.with(granted, purpose, certainty);
    }
    return granted;
  }

  private Set<Purpose> purposes(Provision provision, boolean dataset) {
    var purposes = EnumSet.noneOf(Purpose.class);
    Facts artifact = Facts.NONE.with(Fact.ANY_ARTIFACT, false).with(Fact.DATASET, dataset);
    for (Purpose purpose : Purpose.values()) {
      boolean grants =
          judge.hits(List.of(Counted.own(provision)), artifact, Case.UNSPECIFIED, purpose).stream()
              .anyMatch(hit -> hit.rule().act() == Act.GRANTS);
      if (grants) {
        purposes.add(purpose);
      }
    }
    return purposes;
  }

  /// What all licenses of a declaration grant.
  int own(int id, Declaration declaration, boolean dataset) {
    long key = ((long) id << 1) | (dataset ? 1 : 0);
    int known = ofDeclaration.get(key);
    if (known < 0) {
      known = own(declaration, dataset);
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
        own = Fields.max(own, license == null ? Fields.all(Permits.NONE) : own(license, dataset));
      }
    }
    return onlyRiders ? Fields.all(Permits.OPEN) : own;
  }

  private int own(License license, boolean dataset) {
    return ofLicense.computeIfAbsent(
        ((long) license.id() << 1) | (dataset ? 1 : 0),
        key -> {
          int own = Fields.all(Permits.NONE);
          for (Provision provision : law.provisions(license)) {
            own = Fields.min(own, granted(provision, 1, dataset));
          }
          for (Purpose purpose : Purpose.values()) {
            own = license.reviewed().contains(purpose) ? own : Fields.with(own, purpose, Permits.NONE);
          }
          return own;
        });
  }
}
