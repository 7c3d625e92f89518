package org.w3id.stemma.bench.hub;

import java.util.HashMap;
import java.util.Map;
import org.w3id.stemma.bench.hub.FamilyTree.Spelling;

/// Gives every child its parents, from the first model to the last.
///
/// A parent is one of the real roots (a draw without replacement), or the parent of an earlier edge (so that who has
/// children gets more: a power law), or an earlier child (so that families grow deep), or the newest of a series of
/// versions (so that a few grow as deep as they may), or any earlier model. Parents are older than their children save
/// for a planned few, whose parents have none themselves: so the only rings are the planned ones. Time is linear in the
/// models.
final class FamilyTreePlanner {
  /// As deep as the real Hub, about; without the bound the families would grow deeper with their number.
  static final int DEEPEST = 17;

  // Of the parents that are no real roots; assumed, so that families become as deep as the real ones.
  private static final double FOLLOWS_THE_CROWD = 0.35;
  private static final double GOES_ON = 0.25;
  private static final double NEXT_VERSION = 0.005;
  private static final int TRIES = 64;

  /// 3,370 of the 17,084 edges whose parent is missing lead to one model.
  private static final double OF_THE_FIRST_MISSING = 0.197;

  /// No other model has more children, at full size: the tenth of the real roots has 7,151.
  private static final int FULL_MOST_CHILDREN = 6_900;

  private final Census census;
  private final Placement placement;
  private final NamedChildren namedChildren;
  private final EdgeFaults faults;
  private final Dice dice;
  private final byte[] domains;
  private final byte[] depths;
  private final char[] children;
  private final int[] firstEdge;
  private final int[] parents;
  private final byte[] spellings;
  private int edges;
  private int mergesLeft;
  private int mergedEdgesLeft;
  private int missingOnce;
  private int newestVersion;

  private FamilyTreePlanner(Census census, Placement placement, long seed) {
    this.census = census;
    this.placement = placement;
    dice = new Dice(seed, "lineage", 0);
    mergesLeft = census.models(Kind.MERGE_OF_MANY);
    mergedEdgesLeft = census.edgesOfManyMerged();
    int drawn = 0;
    Map<String, Integer> byRelation = new HashMap<>();
    for (Kind kind : Kind.values()) {
      if (kind.isDerived()) {
        drawn += drawnEdges(kind);
        byRelation.merge(kind.relation(), drawnEdges(kind), Integer::sum);
      }
    }
    namedChildren = new NamedChildren(census, placement, byRelation);
    faults = new EdgeFaults(census, drawn);
    int given = census.models(Kind.SELF_LOOP) + census.models(Kind.IN_CYCLE);
    domains = new byte[census.models()];
    depths = new byte[census.models()];
    children = new char[census.models()];
    firstEdge = new int[census.models() + 1];
    parents = new int[drawn + given];
    spellings = new byte[drawn + given];
  }

  static FamilyTree plan(Census census, Placement placement, long seed) {
    var planner = new FamilyTreePlanner(census, placement, seed);
    for (int model = 0; model < census.models(); model++) {
      planner.place(model);
    }
    planner.firstEdge[census.models()] = planner.edges;
    return new FamilyTree(
        placement, planner.domains, planner.depths, planner.firstEdge, planner.parents, planner.spellings);
  }

  private int drawnEdges(Kind kind) {
    return switch (kind) {
      case MERGE_OF_MANY -> kindCount(kind) == 0 ? 0 : census.edgesOfManyMerged();
      case FINETUNE_OF_TWO -> 2 * kindCount(kind);
      case FINETUNE, ADAPTER, QUANTIZED, MERGE_OF_ONE, UNSPECIFIED -> kindCount(kind);
      case ROOT, NAMED_ROOT, SELF_LOOP, IN_CYCLE -> 0;
    };
  }

  private int kindCount(Kind kind) {
    return census.models(kind);
  }

  private void place(int model) {
    firstEdge[model] = edges;
    Kind kind = placement.kind(model);
    switch (kind) {
      case ROOT, NAMED_ROOT -> { }
      case SELF_LOOP -> add(model, Spelling.AS_IS);
      case IN_CYCLE -> add(placement.nextInCycle(model), Spelling.AS_IS);
      case FINETUNE, ADAPTER, QUANTIZED, MERGE_OF_ONE, UNSPECIFIED -> addDrawn(model, kind, 1);
      case FINETUNE_OF_TWO -> addDrawn(model, kind, 2);
      case MERGE_OF_MANY -> addDrawn(model, kind, nextMerge());
    }
    domains[model] = domain(model).code();
  }

  /// Two or more parents; those of the last merge make the planned sum.
  private int nextMerge() {
    int more = mergedEdgesLeft - 2 * mergesLeft;
    int drawn = mergesLeft == 1 ? more : Math.min(more, dice.failures((double) more / mergesLeft));
    mergesLeft--;
    mergedEdgesLeft -= 2 + drawn;
    return 2 + drawn;
  }

  private void addDrawn(int child, Kind kind, int count) {
    for (int edge = 0; edge < count; edge++) {
      switch (faults.next(dice)) {
        case MISSING -> addMissing(child, kind);
        case RENAMED -> addRenamed(child, kind);
        case WRONG_CASE -> add(parent(child, kind), Spelling.WRONG_CASE);
        case OLDER_CHILD -> addYounger(child, kind);
        case NONE -> add(parent(child, kind), Spelling.AS_IS);
      }
    }
  }

  private void add(int parent, Spelling spelling) {
    parents[edges] = parent;
    spellings[edges] = spelling.code();
    edges++;
  }

  /// One of the missing has many children, and a few have some, as on the Hub.
  private void addMissing(int child, Kind kind) {
    namedChildren.skip(kind.relation());
    int planned = census.faults(Fault.MISSING_PARENT);
    int drawn = dice.chance(OF_THE_FIRST_MISSING) ? -1 : -2 - dice.rank(Math.max(1, planned / 4), 4);
    add(isTaken(child, drawn) ? -2 - planned - missingOnce++ : drawn, Spelling.AS_IS);
  }

  private void addRenamed(int child, Kind kind) {
    int renamed = namedChildren.drawRenamed(child, root -> isTaken(child, root));
    if (renamed < 0) {
      faults.putBackRenamed();
      add(parent(child, kind), Spelling.AS_IS);
    } else {
      namedChildren.skip(kind.relation());
      add(renamed, Spelling.FORMER_NAME);
    }
  }

  /// Its parent is a younger model that has no parents itself.
  private void addYounger(int child, Kind kind) {
    for (int tried = 0; tried < TRIES && child + 1 < census.models(); tried++) {
      int model = child + 1 + dice.below(census.models() - child - 1);
      if (placement.kind(model) == Kind.ROOT && !isTaken(child, model)) {
        namedChildren.skip(kind.relation());
        add(model, Spelling.AS_IS);
        return;
      }
    }
    add(parent(child, kind), Spelling.AS_IS);
  }

  private int parent(int child, Kind kind) {
    int named = namedChildren.draw(child, kind.relation(), dice);
    if (named >= 0 && !isTaken(child, named)) {
      return named;
    }
    for (int tried = 0; tried < TRIES; tried++) {
      int model = candidate(child);
      if (model >= 0 && model < child && suits(model) && !isTaken(child, model)) {
        children[model]++;
        return model;
      }
    }
    for (int model = child - 1; model >= 0; model--) {
      if (placement.kind(model).mayHaveChildren() && depths[model] < DEEPEST && !isTaken(child, model)) {
        return model;
      }
    }
    throw new IllegalStateException("No model is left that model " + child + " could descend from");
  }

  /// The parent of an earlier edge, an earlier child, the newest version of a series, or any earlier model.
  private int candidate(int child) {
    double draw = dice.unit();
    if (dice.chance(NEXT_VERSION)) {
      int version = newestVersion;
      newestVersion = depths[version] == DEEPEST - 1 ? 0 : child;
      return version;
    }
    if (draw < FOLLOWS_THE_CROWD && edges > 0) {
      return parents[dice.below(edges)];
    }
    int model = dice.below(child);
    for (int tried = 0; tried < TRIES && draw > 1 - GOES_ON && !placement.kind(model).isDerived(); tried++) {
      model = dice.below(child);
    }
    return model;
  }

  private boolean suits(int model) {
    Kind kind = placement.kind(model);
    return kind != Kind.NAMED_ROOT
        && kind.mayHaveChildren()
        && depths[model] < DEEPEST
        && children[model] < Math.max(3, census.scaled(FULL_MOST_CHILDREN));
  }

  private boolean isTaken(int child, int parent) {
    for (int edge = firstEdge[child]; edge < edges; edge++) {
      if (parents[edge] == parent) {
        return true;
      }
    }
    return false;
  }

  /// That of the first parent in the Hub; on the way, the depth.
  private Domain domain(int model) {
    NamedRoot named = placement.named().get(model);
    if (named != null) {
      return named.domain();
    }
    int first = -1;
    for (int edge = firstEdge[model]; edge < edges; edge++) {
      int parent = parents[edge];
      depths[model] = (byte) Math.max(depths[model], parent >= 0 && parent != model ? depths[parent] + 1 : 1);
      first = first < 0 && parent >= 0 && parent < model ? parent : first;
    }
    return first < 0 ? Domain.drawn(dice) : Domain.of(domains[first]);
  }
}
