package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.inheritance.Precedents;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.Numbers;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// What is seen at an artifact and its parents without a look at clauses or names: a declaration that is missing or of the
/// wrong version, gates, gaps upstream. A sight follows from what the artifact is by itself and from its parents' sights, so
/// that artifacts alike in both cost one look-up after the first.
///
/// Sights, and all that is remembered about them, only grow; they serve one lineage and all that are edited from it. Not for
/// several threads at once.
final class Sights implements Inheritance {
  private static final int OWN = 0;
  private static final int SEEN = 1;
  private static final int GAPS = 2;
  private static final int CONFLICTS = 3;
  private static final int ORIGINALS = 4;
  private static final int WIDTH = 5;

  /// The number of no conflicts.
  private static final int NONE = 0;

  private final TupleTable sights = new TupleTable(WIDTH);
  private final LongIntMap numbers = new LongIntMap();
  private final List<Own> owns = new ArrayList<>();
  private final Parents parents = new Parents();
  private final Precedents precedents = new Precedents();
  private final Ledger ledger = new Ledger();
  private final Gaps gaps;
  private final Gates gates;
  private final Versions versions;
  private final Relabelled relabelled;
  private final Map<Set<Conflict>, Integer> conflictNumbers = new HashMap<>();
  private final List<List<Conflict>> conflicts = new ArrayList<>();

  Sights(Law law, Clashes clashes) {
    this.gaps = new Gaps(law, this);
    this.gates = new Gates(law, this);
    this.versions = new Versions(law, clashes, this);
    this.relabelled = new Relabelled(law, clashes);
    number(Set.of());
  }

  Own own(int sight) {
    return owns.get(sights.get(sight, OWN));
  }

  /// Equal for artifacts that are alike by themselves.
  int ownNumber(int sight) {
    return sights.get(sight, OWN);
  }

  /// Flags of [Seen].
  int seen(int sight) {
    return sights.get(sight, SEEN);
  }

  /// Flags of [Gaps].
  int gaps(int sight) {
    return sights.get(sight, GAPS);
  }

  /// A number for the conflicts with the declarations of parents; equal for equal ones.
  int conflictsNumber(int sight) {
    return sights.get(sight, CONFLICTS);
  }

  List<Conflict> conflicts(int sight) {
    return conflicts.get(conflictsNumber(sight));
  }

  /// The sights of all artifacts of a stock.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet
  Legacy of(Stock stock, Succession samples) {
    return ledger.of(this, stock, samples);
  }

  @Override
  public int of(Lineage lineage, Numbers sightOf, int artifact) {
    int own = number(lineage, artifact);
    parents.of(lineage, sightOf, artifact);
    if (Relabelled.isCopy(parents)) {
      return copy(lineage, sightOf, artifact, own);
    }
    int sight = precedents.get(own, parents);
    if (sight == Precedents.UNKNOWN) {
      sight = add(own, versions.of(owns.get(own), parents), SetTable.EMPTY);
      precedents.put(own, parents, sight);
    }
    return sight;
  }

  /// Of a copy it matters in whose hands its originals are, so that each is looked at.
  private int copy(Lineage lineage, Numbers sightOf, int artifact, int own) {
    int originals = relabelled.originals(lineage, artifact, parent -> sights.get(sightOf.get(parent), ORIGINALS));
    var all = new TreeSet<>(versions.of(owns.get(own), parents));
    all.addAll(relabelled.of(lineage, artifact, originals));
    return add(own, all, originals);
  }

  /// Only gaps and originals go on from parent to child to child.
  @Override
  public void around(Lineage lineage, Numbers sightOf, int[] ring) {
    for (int artifact : ring) {
      parents.of(lineage, sightOf, artifact);
      sightOf.set(artifact, sights.add(number(lineage, artifact), Seen.hosts(parents), 0, NONE, SetTable.EMPTY));
    }
    boolean changes = true;
    while (changes) {
      changes = false;
      for (int artifact : ring) {
        parents.of(lineage, sightOf, artifact);
        int sight = copy(lineage, sightOf, artifact, number(lineage, artifact));
        changes |= sight != sightOf.get(artifact);
        sightOf.set(artifact, sight);
      }
    }
  }

  private int add(int own, Set<Conflict> found, int originals) {
    int seen = Seen.of(owns.get(own), parents, this, gates);
    return Parents.checked(sights.add(own, seen, gaps.of(parents), number(found), originals));
  }

  private int number(Set<Conflict> found) {
    Integer number = conflictNumbers.get(found);
    if (number == null) {
      number = conflicts.size();
      conflictNumbers.put(found, number);
      conflicts.add(List.copyOf(found));
    }
    return number;
  }

  private int number(Lineage lineage, int artifact) {
    long key = Own.number(lineage, artifact);
    int number = numbers.get(key);
    if (number < 0) {
      number = owns.size();
      owns.add(Own.of(lineage, artifact));
      numbers.put(key, number);
    }
    return number;
  }
}
