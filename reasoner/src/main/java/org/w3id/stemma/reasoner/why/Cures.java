package org.w3id.stemma.reasoner.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.why.Trials.Aim;

/// The smallest sets of [Origins] whose exchange makes a verdict clear.
///
/// Up to [#FEW] origins, all sets of up to [#MOST] are tried. Of more, only those are that leave no origin standing of
/// which it was tried that the verdict stays unclear as long as it is reached, whatever else is exchanged.
final class Cures {
  static final int MOST = 3;
  private static final int FEW = 12;

  private final Trials trials;
  private final Aim aim;
  private final List<Node> origins;
  private final List<Set<Node>> needed;

  private Cures(Trials trials, Aim aim, int few) {
    this.trials = trials;
    this.aim = aim;
    this.origins = Origins.of(trials, aim).all();
    this.needed = origins.size() > few ? needed() : List.of();
  }

  /// All smallest sets of up to [#MOST], each by IRI; none if no such set is enough.
  static Found of(Trials trials, Aim aim) {
    return of(trials, aim, FEW);
  }

  /// @param few up to how many origins all sets are tried
  static Found of(Trials trials, Aim aim, int few) {
    var cures = new Cures(trials, aim, few);
    return new Found(cures.origins, cures.smallest());
  }

  /// @param origins all of them, by IRI
  record Found(List<Node> origins, List<List<Node>> sets) {}

  private List<List<Node>> smallest() {
    for (int size = 1; size <= MOST; size++) {
      var tried = new LinkedHashSet<Set<Node>>();
      extend(Set.of(), size, tried);
      List<List<Node>> sets =
          tried.stream().filter(set -> trials.isClearIfExchanged(set, aim)).map(set -> origins.stream().filter(set::contains).toList()).toList();
      if (!sets.isEmpty()) {
        return sets;
      }
    }
    return List.of();
  }

  /// Adds to `tried` every set of this size that holds `begun` and one of each needed.
  private void extend(Set<Node> begun, int size, Set<Set<Node>> tried) {
    if (begun.size() == size) {
      if (needed.stream().allMatch(set -> set.stream().anyMatch(begun::contains))) {
        tried.add(begun);
      }
      return;
    }
    for (Node origin : next(begun)) {
      if (!begun.contains(origin)) {
        Set<Node> more = new HashSet<>(begun);
        more.add(origin);
        extend(Set.copyOf(more), size, tried);
      }
    }
  }

  /// One of them has to be in the set: the fewest that are needed and not met, else anyone.
  private Iterable<Node> next(Set<Node> begun) {
    Set<Node> fewest = null;
    for (Set<Node> set : needed) {
      if (set.stream().noneMatch(begun::contains) && (fewest == null || set.size() < fewest.size())) {
        fewest = set;
      }
    }
    return fewest == null ? origins : fewest;
  }

  /// Sets of which one has to be exchanged: an origin, and the origins that lie between it and the artifact.
  private List<Set<Node>> needed() {
    var needed = new ArrayList<Set<Node>>();
    for (Node origin : origins) {
      Set<Node> between = trials.between(origin);
      Set<Node> one = new LinkedHashSet<>(origins.stream().filter(between::contains).toList());
      Set<Node> others = new HashSet<>(origins);
      others.removeAll(one);
      if (!trials.isClearIfExchanged(others, aim)) {
        needed.add(one);
      }
    }
    return needed;
  }
}
