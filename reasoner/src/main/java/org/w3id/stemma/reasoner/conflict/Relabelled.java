package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Provision;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.condition.Thing;

/// Whether who gave out a verbatim copy put a restriction on the very material, though its license bars that of the material
/// alone: what is made of it may bear other terms, the copy may not. Only copies that are surely that are looked at.
///
/// No verdict follows: who has the copy has the permissions of the licensor besides, straight from him.
final class Relabelled {
  private static final Set<EdgeKind> VERBATIM = EnumSet.of(EdgeKind.CONVERTED, EdgeKind.REBUILT);

  private final Law law;
  private final Lineage lineage;
  private final Clashes clashes;
  private final Map<License, List<Provision>> bars = new ConcurrentHashMap<>();

  Relabelled(Law law, Lineage lineage, Clashes clashes) {
    this.law = law;
    this.lineage = lineage;
    this.clashes = clashes;
  }

  List<Conflict> of(int artifact) {
    if (lineage.declarationId(artifact) == 0 || !isCopy(artifact)) {
      return List.of();
    }
    var conflicts = new ArrayList<Conflict>();
    var seen = new BitSet();
    var open = new ArrayDeque<Integer>(List.of(artifact));
    while (!open.isEmpty()) {
      int copy = open.remove();
      for (int edge = lineage.edges(copy); edge < lineage.edgesEnd(copy); edge++) {
        int original = lineage.parent(edge);
        if (isVerbatim(edge) && !seen.get(original)) {
          seen.set(original);
          open.add(original);
          between(artifact, original, conflicts);
        }
      }
    }
    return conflicts.stream().distinct().toList();
  }

  private boolean isCopy(int artifact) {
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (isVerbatim(edge)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerbatim(int edge) {
    return VERBATIM.contains(lineage.kind(edge)) && lineage.certainty(edge) == 1;
  }

  private void between(int copy, int original, List<Conflict> conflicts) {
    if (lineage.sameHands(copy, original)) {
      return;
    }
    for (License license : licenses(original)) {
      List<Provision> barring = bars.computeIfAbsent(license, this::bars);
      for (License declared : barring.isEmpty() ? List.<License>of() : licenses(copy)) {
        List<Provision> further = clashes.furtherThan(barring, law.provisions(declared));
        if (!further.isEmpty()) {
          conflicts.add(conflict(barring, further));
        }
      }
    }
  }

  /// Of a choice each may be chosen, so that none is put on the material for certain.
  private List<License> licenses(int artifact) {
    return lineage.declaration(artifact).offers().stream()
        .filter(offer -> offer.size() == 1)
        .flatMap(List::stream)
        .flatMap(node -> law.license(node).stream())
        .toList();
  }

  private List<Provision> bars(License license) {
    return law.provisions(license).stream()
        .filter(provision -> provision.clause().asserted() && provision.term().code().equals("noFurtherRestrictions"))
        .filter(provision -> provision.meaning().objects().contains(Thing.MATERIAL))
        .filter(provision -> !provision.meaning().objects().contains(Thing.DERIVATIVE))
        .toList();
  }

  private static Conflict conflict(List<Provision> barring, List<Provision> further) {
    var clauses = new ArrayList<>(barring);
    clauses.addAll(further);
    return Conflict.of(
        ConflictKind.FURTHER_RESTRICTION, clauses, 1,
        "%s bars (%s) further restrictions of the very material, of which it is a copy, and %s restricts it (%s): declare %1$s."
            .formatted(
                barring.getFirst().license().licenseId(),
                Words.place(barring.getFirst().clause()),
                further.getFirst().license().licenseId(),
                Words.list(further.stream().map(limit -> limit.term().label()).distinct().toList())));
  }
}
