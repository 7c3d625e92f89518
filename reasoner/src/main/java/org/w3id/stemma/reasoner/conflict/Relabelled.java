package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.condition.Thing;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Edge;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// Whether who gave out a verbatim copy put a restriction on the very material, though its license bars that of the material
/// alone: what is made of it may bear other terms, the copy may not. Only copies that are surely that are looked at.
///
/// No verdict follows: who has the copy has the permissions of the licensor besides, straight from him.
final class Relabelled {
  private static final Declaration NOTHING = new Declaration(List.of());

  private final Law law;
  private final Clashes clashes;
  private final Map<License, List<Provision>> bars = new HashMap<>();
  private final TupleTable holders = new TupleTable(2);
  private final SetTable originals = new SetTable();
  private final Map<Integer, Declaration> declarations = new HashMap<>();
  private final Map<Copy, List<Conflict>> known = new HashMap<>();

  /// What is declared of a copy, in whose hands it is, and its originals.
  private record Copy(int declaration, int hands, int originals) {}

  Relabelled(Law law, Clashes clashes) {
    this.law = law;
    this.clashes = clashes;
  }

  static boolean isCopy(Parents parents) {
    boolean is = false;
    for (int place = 0; place < parents.count(); place++) {
      is |= Edge.isVerbatim(parents.edge(place));
    }
    return is;
  }

  /// What the originals of an artifact declare, and in whose hands they are, at whatever distance: a set,
  /// [SetTable#EMPTY] if it is no copy.
  ///
  /// @param ofParent the originals of a parent
  int originals(Lineage lineage, int artifact, IntUnaryOperator ofParent) {
    int set = SetTable.EMPTY;
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (Edge.isVerbatim(lineage.label(edge))) {
        int original = lineage.parent(edge);
        int id = lineage.declarationId(original);
        declarations.putIfAbsent(id, lineage.declaration(original));
        int holder = holders.add(id, lineage.hands(original));
        set = originals.union(set, originals.add(new int[] {holder << SetTable.RANK_BITS}));
        set = originals.union(set, ofParent.applyAsInt(original));
      }
    }
    return set;
  }

  List<Conflict> of(Lineage lineage, int artifact, int set) {
    int declared = lineage.declarationId(artifact);
    if (set == SetTable.EMPTY || declared == 0) {
      return List.of();
    }
    return known.computeIfAbsent(new Copy(declared, lineage.hands(artifact), set), copy -> of(copy, lineage.declaration(artifact)));
  }

  private List<Conflict> of(Copy copy, Declaration declared) {
    var conflicts = new ArrayList<Conflict>();
    for (int element : originals.get(copy.originals())) {
      int holder = element >> SetTable.RANK_BITS;
      int hands = holders.get(holder, 1);
      if (hands == 0 || hands != copy.hands()) {
        between(declared, declarations.getOrDefault(holders.get(holder, 0), NOTHING), conflicts);
      }
    }
    return conflicts.stream().distinct().toList();
  }

  private void between(Declaration copy, Declaration original, List<Conflict> conflicts) {
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
  private List<License> licenses(Declaration declaration) {
    return declaration.offers().stream()
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
