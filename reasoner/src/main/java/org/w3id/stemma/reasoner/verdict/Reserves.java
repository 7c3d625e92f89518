package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;

/// What licenses keep back: permissions that are withheld, or granted for a limited purpose only, by the artifact's own
/// licenses and by those of every artifact whose material is in it.
///
/// No rule carries them, because a withheld permission is no clause that travels; they count because the material is
/// there, as surely as the edges are. From the base of an adapter they count at use. Those of a parent in the same hands
/// do not count, unless the child declares nothing: who takes the parent's permissions takes them with all that the
/// parent's licenses ask.
final class Reserves {
  private static final int OWN = 8;
  private static final int AT_USE = 4;
  private static final int PROVISION_SHIFT = 4;
  private static final int CERTAINTY = 3;

  private final Law law;
  private final Judge judge;
  private final Titles titles;
  private final SetTable sets = new SetTable();
  private final LongIntMap ofDeclaration = new LongIntMap();
  private final LongIntMap over = new LongIntMap();

  /// Which part of a declaration is meant.
  private enum Part {
    WITHHELD(0),
    RESERVED(1),
    WHOLE(2);

    private final int place;

    Part(int place) {
      this.place = place;
    }
  }

  Reserves(Law law, Judge judge, Titles titles) {
    this.law = law;
    this.judge = judge;
    this.titles = titles;
  }

  /// The set of an artifact, of its own licenses and of its ancestors'.
  int of(Own own, int inherited) {
    return sets.union(inherited, part(own, Part.WITHHELD));
  }

  int[] get(int set) {
    return sets.get(set);
  }

  /// The members of a set as they count in a verdict.
  List<Counted> counted(int set) {
    return Arrays.stream(sets.get(set)).mapToObj(this::member).toList();
  }

  private Counted member(int member) {
    Provision provision = law.provision(member >> PROVISION_SHIFT);
    int certainty = (member & CERTAINTY) + 1;
    if ((member & OWN) != 0) {
      return Counted.own(provision);
    }
    return new Counted(provision, (member & AT_USE) != 0 ? Effect.AT_USE : Effect.BINDS, false, certainty);
  }

  /// The set of what the parents of an artifact bring.
  int inherited(Own own, Parents parents) {
    int set = SetTable.EMPTY;
    for (int place = 0; place < parents.count(); place++) {
      if (parents.kind(place).holdsMaterial()) {
        set = sets.union(set, brought(own, parents, place));
      }
    }
    return set;
  }

  private int brought(Own own, Parents parents, int place) {
    int parent = parents.number(place);
    int set = titles.reserves(parent);
    if (!Material.forgives(own, parents, place)) {
      set = sets.union(set, part(titles.own(parent), parents.isInSameHands(place) ? Part.WHOLE : Part.RESERVED));
    }
    return over(set, parents.certainty(place), parents.kind(place) == EdgeKind.ADAPTER);
  }

  private int over(int set, int certainty, boolean atUse) {
    long key = ((long) set << 3) | (certainty - 1) | (atUse ? 4 : 0);
    int result = over.get(key);
    if (result < 0) {
      int[] members =
          Arrays.stream(sets.get(set))
              .map(member -> (member & ~CERTAINTY) | Math.max(member & CERTAINTY, certainty - 1) | (atUse ? AT_USE : 0))
              .toArray();
      result = sets.best(members, members.length);
      over.put(key, result);
    }
    return result;
  }

  private int part(Own own, Part part) {
    if (!own.declares()) {
      return SetTable.EMPTY;
    }
    long key = ((long) own.id() << 2) | part.place;
    int set = ofDeclaration.get(key);
    if (set < 0) {
      Predicate<Provision> isMeant =
          switch (part) {
            case WITHHELD -> provision -> !provision.clause().asserted();
            case RESERVED -> this::reserves;
            case WHOLE -> provision -> true;
          };
      int[] members =
          own.declaration().licenses().stream()
              .flatMap(node -> law.license(node).stream())
              .flatMap(license -> law.provisions(license).stream())
              .filter(isMeant)
              .mapToInt(provision -> provision.id() << PROVISION_SHIFT | (part == Part.WITHHELD ? OWN : 0))
              .toArray();
      set = sets.best(members, members.length);
      ofDeclaration.put(key, set);
    }
    return set;
  }

  private boolean reserves(Provision provision) {
    if (!provision.term().isPermission()) {
      return false;
    }
    Facts any = Facts.NONE.with(Fact.ANY_ARTIFACT, false).with(Fact.DATASET, true).with(Fact.MULTIMODAL, true);
    return List.of(Purpose.values()).stream()
        .flatMap(purpose -> judge.hits(List.of(Counted.own(provision)), any, Case.UNSPECIFIED, purpose).stream())
        .anyMatch(hit -> hit.rule().act() == Act.PROHIBITS || hit.rule().act() == Act.ASKS);
  }
}
