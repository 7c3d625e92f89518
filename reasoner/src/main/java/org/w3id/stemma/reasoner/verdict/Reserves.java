package org.w3id.stemma.reasoner.verdict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Column;
import org.w3id.stemma.reasoner.Effect;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.LongIntMap;
import org.w3id.stemma.reasoner.Provision;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.PurposeRule.Act;
import org.w3id.stemma.reasoner.SetTable;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;

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
  private final Lineage lineage;
  private final Judge judge;
  private final Memory memory;
  private final Column inherited;

  /// What was found once, for all lineages.
  private record Memory(SetTable sets, LongIntMap ofDeclaration, LongIntMap over) {}

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

  Reserves(Law law, Lineage lineage, Judge judge) {
    this(law, lineage, judge, new Memory(new SetTable(), new LongIntMap(), new LongIntMap()), new Column(lineage.size()));
  }

  private Reserves(Law law, Lineage lineage, Judge judge, Memory memory, Column inherited) {
    this.law = law;
    this.lineage = lineage;
    this.judge = judge;
    this.memory = memory;
    this.inherited = inherited;
  }

  /// The same for a lineage that differs for these artifacts alone: they have to be visited again.
  Reserves but(Lineage changed, BitSet affected) {
    var forked = new Reserves(law, changed, judge, memory, inherited.fork());
    affected.stream().forEach(artifact -> forked.inherited.set(artifact, SetTable.EMPTY));
    return forked;
  }

  /// The set of an artifact, of its own licenses and of its ancestors'.
  int of(int artifact) {
    return memory.sets().union(inherited.get(artifact), part(lineage.declarationId(artifact), artifact, Part.WITHHELD));
  }

  int[] get(int set) {
    return memory.sets().get(set);
  }

  /// A member of a set as it counts in a verdict.
  Counted counted(int member) {
    Provision provision = law.provision(member >> PROVISION_SHIFT);
    int certainty = (member & CERTAINTY) + 1;
    if ((member & OWN) != 0) {
      return Counted.own(provision);
    }
    return new Counted(provision, (member & AT_USE) != 0 ? Effect.AT_USE : Effect.BINDS, false, certainty);
  }

  /// Gathers what the parents of an artifact bring; tells whether anything was new.
  boolean visit(int artifact) {
    int set = inherited.get(artifact);
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (lineage.kind(edge).holdsMaterial()) {
        set = memory.sets().union(set, brought(artifact, edge));
      }
    }
    boolean changed = set != inherited.get(artifact);
    inherited.set(artifact, set);
    return changed;
  }

  private int brought(int child, int edge) {
    int parent = lineage.parent(edge);
    int set = inherited.get(parent);
    boolean sameHands = lineage.sameHands(child, parent);
    if (!sameHands || lineage.declarationId(child) == 0) {
      set = memory.sets().union(set, part(lineage.declarationId(parent), parent, sameHands ? Part.WHOLE : Part.RESERVED));
    }
    return over(set, lineage.certainty(edge), lineage.kind(edge) == EdgeKind.ADAPTER);
  }

  private int over(int set, int certainty, boolean atUse) {
    long key = ((long) set << 3) | (certainty - 1) | (atUse ? 4 : 0);
    int result = memory.over().get(key);
    if (result < 0) {
      int[] members =
          Arrays.stream(memory.sets().get(set))
              .map(member -> (member & ~CERTAINTY) | Math.max(member & CERTAINTY, certainty - 1) | (atUse ? AT_USE : 0))
              .toArray();
      result = memory.sets().best(members, members.length);
      memory.over().put(key, result);
    }
    return result;
  }

  private int part(int declaration, int artifact, Part part) {
    if (declaration == 0) {
      return SetTable.EMPTY;
    }
    long key = ((long) declaration << 2) | part.place;
    int set = memory.ofDeclaration().get(key);
    if (set < 0) {
      Predicate<Provision> isMeant =
          switch (part) {
            case WITHHELD -> provision -> !provision.clause().asserted();
            case RESERVED -> this::reserves;
            case WHOLE -> provision -> true;
          };
      int[] members =
          lineage.declaration(artifact).licenses().stream()
              .flatMap(node -> law.license(node).stream())
              .flatMap(license -> law.provisions(license).stream())
              .filter(isMeant)
              .mapToInt(provision -> provision.id() << PROVISION_SHIFT | (part == Part.WITHHELD ? OWN : 0))
              .toArray();
      set = memory.sets().best(members, members.length);
      memory.ofDeclaration().put(key, set);
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
