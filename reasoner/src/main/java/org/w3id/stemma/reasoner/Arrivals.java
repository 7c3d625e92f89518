package org.w3id.stemma.reasoner;

import java.util.Arrays;

/// What each artifact inherits: the least sets that hold, over every edge, all that the parent has and inherits
/// and that passes. Parents first, once; round a cycle until nothing is added.
///
/// Of a parent in the same hands the own clauses do not restrict; its grants and all that it inherited do travel.
final class Arrivals {
  private final Lineage lineage;
  private final Contexts contexts;
  private final SetTable sets;
  private final Passage passage;
  private final int[] own;
  private final int[] inherited;
  private final LongIntMap grantsOf = new LongIntMap();

  Arrivals(Lineage lineage, Contexts contexts, SetTable sets, Passage passage, int[] own) {
    this.lineage = lineage;
    this.contexts = contexts;
    this.sets = sets;
    this.passage = passage;
    this.own = own;
    this.inherited = new int[lineage.size()];
  }

  /// The set that each artifact inherits.
  int[] inherited(Order order) {
    order.untilStable(this::inherit);
    return inherited;
  }

  private boolean inherit(int artifact) {
    int set = inherited[artifact];
    for (int edge = lineage.edges(artifact); edge < lineage.edges(artifact + 1); edge++) {
      set = sets.union(set, sets.union(fromOwn(artifact, edge), fromInherited(artifact, edge)));
    }
    boolean changed = set != inherited[artifact];
    inherited[artifact] = set;
    return changed;
  }

  /// What the parent's own clauses bring over an edge of `child`.
  int fromOwn(int child, int edge) {
    int brought = over(own[lineage.parent(edge)], child, edge);
    return lineage.sameHands(child, lineage.parent(edge)) ? grants(brought) : brought;
  }

  /// What the parent's inherited clauses bring over an edge of `child`.
  int fromInherited(int child, int edge) {
    return over(inherited[lineage.parent(edge)], child, edge);
  }

  private int over(int set, int child, int edge) {
    return passage.over(set, lineage.kind(edge), lineage.certainty(edge), contexts.of(child));
  }

  private int grants(int set) {
    int grants = grantsOf.get(set);
    if (grants < 0) {
      int[] kept = Arrays.stream(sets.get(set)).filter(a -> Travel.effect(a) == Effect.GRANTS).toArray();
      grants = sets.add(kept);
      grantsOf.put(set, grants);
    }
    return grants;
  }
}
