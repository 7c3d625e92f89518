package org.w3id.stemma.reasoner.effective;

import java.util.List;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Natures.Nature;
import org.w3id.stemma.reasoner.inheritance.Inheritance;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.inheritance.Precedents;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.IntList;
import org.w3id.stemma.reasoner.table.Numbers;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// All that an artifact hands down: the families it belongs to, its own clauses and those it inherits, in every column,
/// and the permissions it holds. An estate follows from the artifact's nature and from its parents as [Parents] tells
/// them, so that artifacts alike in both cost one look-up after the first.
///
/// Estates, and all that is remembered about them, only grow; they serve one lineage and all that are edited from it. Not for
/// several threads at once.
final class Estates implements Inheritance {
  private static final int FAMILIES = 0;
  private static final int LOAD = 1;
  private static final int HELD = 2;
  private static final int UPSTREAM = 3;

  private final SetTable arrivals = new SetTable();
  private final Lists lists;
  private final Readings readings;
  private final Natures natures;
  private final Contexts contexts;
  private final Passage passage;
  private final Grants grants;
  private final TupleTable estates = new TupleTable(4);
  private final TupleTable amounts = new TupleTable(2);
  private final IntList amountOf = new IntList();
  private final Parents parents = new Parents();
  private final Precedents precedents = new Precedents();
  private final Ledger ledger = new Ledger();
  private int[] familiesOfParents = new int[16];

  /// @param relaxing for each column the weakest certainty at which exceptions count; 0 lets none count
  Estates(Law law, int... relaxing) {
    var families = new SetTable();
    lists = new Lists(law, arrivals);
    readings = new Readings(arrivals, relaxing);
    natures = new Natures(law, arrivals, families);
    contexts = new Contexts(law, families);
    passage = new Passage(law, contexts, arrivals, readings);
    grants = new Grants(law, arrivals, this);
  }

  int size() {
    return estates.size();
  }

  int families(int estate) {
    return estates.get(estate, FAMILIES);
  }

  /// The arrivals from its own licenses.
  int[] own(int estate) {
    return arrivals.get(ownSet(load(estate)));
  }

  /// A set of arrivals, of own ones or of what is inherited.
  int[] arrivals(int set) {
    return arrivals.get(set);
  }

  /// The same as clauses.
  List<Arrival> clauses(int set) {
    return lists.of(set);
  }

  int ownSet(int load) {
    return passage.own(load);
  }

  int inheritedSet(int load, int column) {
    return readings.set(passage.inherited(load), column);
  }

  int columns() {
    return readings.columns();
  }

  int[] inherited(int estate, int column) {
    return arrivals.get(inheritedSet(load(estate), column));
  }

  /// Own and inherited arrivals as one number: equal loads have both in common.
  int load(int estate) {
    return estates.get(estate, LOAD);
  }

  /// The permissions it holds, as [Grants] numbers them.
  int held(int estate) {
    return estates.get(estate, HELD);
  }

  /// Equal for estates of equal loads and permissions.
  int amount(int estate) {
    return amountOf.get(estate);
  }

  int[] permissions(int held) {
    return grants.terms().get(held);
  }

  /// What all parents together let it hold.
  int upstream(int estate) {
    return estates.get(estate, UPSTREAM);
  }

  /// The estates of all artifacts of a stock.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet
  Legacy of(Stock stock, Succession samples) {
    return ledger.of(this, stock, samples);
  }

  /// The estate of an artifact, from those of its parents.
  @Override
  public int of(Lineage lineage, Numbers estateOf, int artifact) {
    int nature = natures.of(lineage, artifact);
    parents.of(lineage, estateOf, artifact);
    int estate = precedents.get(nature, parents);
    if (estate == Precedents.UNKNOWN) {
      estate = of(natures.get(nature));
      precedents.put(nature, parents, estate);
    }
    return estate;
  }

  private int of(Nature nature) {
    int kin = kin();
    int context = contexts.of(nature, kin);
    int load = passage.load(nature.own(), inherited(context));
    long rights = grants.of(nature, parents, context);
    return add(contexts.families(nature, kin), load, Grants.held(rights), Grants.upstream(rights));
  }

  private int add(int families, int load, int held, int upstream) {
    int estate = Parents.checked(estates.add(families, load, held, upstream));
    if (estate == amountOf.size()) {
      amountOf.add(amounts.add(load, held));
    }
    return estate;
  }

  /// A number for the families of the parents by weights, see [Contexts#kin].
  private int kin() {
    if (parents.count() > familiesOfParents.length) {
      familiesOfParents = new int[parents.count() * 2];
    }
    int kin = 0;
    for (int place = 0; place < parents.count(); place++) {
      if (parents.kind(place).keepsFamily()) {
        familiesOfParents[kin++] = families(parents.number(place));
      }
    }
    return kin == 0 ? Contexts.NO_KIN : contexts.kin(familiesOfParents, kin);
  }

  private int inherited(int context) {
    int inherited = Readings.NOTHING;
    for (int place = 0; place < parents.count(); place++) {
      inherited = readings.union(inherited, brought(place, context));
    }
    return inherited;
  }

  private int brought(int place, int context) {
    var manner = parents.isInSameHands(place) ? Passage.OwnClauses.GRANTS : Passage.OwnClauses.ALL;
    return passage.over(load(parents.number(place)), parents.edge(place), context, manner);
  }

  /// What arrives over the edge of the parent at this place: its own clauses too, or what it inherits alone.
  int arriving(Parents of, int place, int context, boolean withOwn) {
    int brought =
        withOwn
            ? brought(place, context)
            : passage.over(load(of.number(place)), of.edge(place), context, Passage.OwnClauses.NONE);
    return readings.set(brought, 0);
  }

  /// What the rules may ask of an artifact as a child, as the clauses of a license see it.
  Facts facts(Lineage lineage, Numbers estateOf, int artifact, License license) {
    Nature nature = natures.get(natures.of(lineage, artifact));
    parents.of(lineage, estateOf, artifact);
    return contexts.facts(contexts.of(nature, kin()), license);
  }

  /// Gives their estates to all that lie on common cycles: families and clauses as the least that hold, permissions as the
  /// greatest, each until nothing changes any more and before the next begins.
  @Override
  public void around(Lineage lineage, Numbers estateOf, int[] ring) {
    for (int artifact : ring) {
      int load = passage.load(nature(lineage, artifact).own(), Readings.NOTHING);
      estateOf.set(artifact, add(SetTable.EMPTY, load, Grants.EVERYTHING, Grants.EVERYTHING));
    }
    while (changes(lineage, estateOf, ring, this::withFamilies)) {}
    while (changes(lineage, estateOf, ring, this::withInherited)) {}
    while (changes(lineage, estateOf, ring, this::withPermissions)) {}
  }

  private interface Step {
    int after(Nature nature, int estate);
  }

  private boolean changes(Lineage lineage, Numbers estateOf, int[] ring, Step step) {
    boolean changed = false;
    for (int artifact : ring) {
      int before = estateOf.get(artifact);
      parents.of(lineage, estateOf, artifact);
      int after = step.after(nature(lineage, artifact), before);
      estateOf.set(artifact, after);
      changed |= after != before;
    }
    return changed;
  }

  private Nature nature(Lineage lineage, int artifact) {
    return natures.get(natures.of(lineage, artifact));
  }

  private int withFamilies(Nature nature, int estate) {
    return add(contexts.families(nature, kin()), load(estate), held(estate), upstream(estate));
  }

  private int withInherited(Nature nature, int estate) {
    int context = contexts.of(nature, kin());
    int load = passage.load(nature.own(), inherited(context));
    return add(families(estate), load, held(estate), upstream(estate));
  }

  private int withPermissions(Nature nature, int estate) {
    long rights = grants.of(nature, parents, contexts.of(nature, kin()));
    return add(families(estate), load(estate), Grants.held(rights), Grants.upstream(rights));
  }
}
