package org.w3id.stemma.reasoner.why;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.why.Trials.Aim;

/// Whose own statement keeps a verdict from being clear: not those who merely carry what others state.
///
/// An artifact is an origin *alone* if the verdict is not clear although all others stated a free license: its own
/// license restricts, grants nothing, or is unknown. Two are origins *together* if neither is one alone, and the verdict
/// is not clear although all others stated a free license: they cannot be met together.
///
/// @param alone sorted by IRI
/// @param together sorted by IRI
record Origins(Set<Node> alone, Set<Node> together) {
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  static Origins of(Trials trials, Aim aim) {
    var alone = new TreeSet<>(BY_IRI);
    for (Node artifact : trials.lineage()) {
      if (!trials.isClearIfOnly(Set.of(artifact), aim)) {
        alone.add(artifact);
      }
    }
    return new Origins(alone, together(trials, aim, alone));
  }

  /// Finds one pair after the other, until all that are left are clear; then who else clashes with one of them.
  private static Set<Node> together(Trials trials, Aim aim, Set<Node> alone) {
    var together = new TreeSet<>(BY_IRI);
    Set<Node> left = without(trials.lineage(), alone);
    while (!left.isEmpty() && !trials.isClearIfOnly(left, aim)) {
      Set<Node> clashing = new HashSet<>(left);
      for (Node artifact : List.copyOf(left)) {
        clashing.remove(artifact);
        if (trials.isClearIfOnly(clashing, aim)) {
          clashing.add(artifact);
        }
      }
      if (clashing.isEmpty()) {
        return together;
      }
      together.addAll(clashing);
      left.removeAll(clashing);
    }
    for (Node artifact : List.copyOf(left)) {
      if (List.copyOf(together).stream().anyMatch(other -> !trials.isClearIfOnly(Set.of(artifact, other), aim))) {
        together.add(artifact);
      }
    }
    return together;
  }

  private static Set<Node> without(List<Node> all, Set<Node> some) {
    Set<Node> left = new TreeSet<>(BY_IRI);
    left.addAll(all);
    left.removeAll(some);
    return left;
  }

  /// All of them, by IRI.
  List<Node> all() {
    Set<Node> all = new TreeSet<>(BY_IRI);
    all.addAll(alone);
    all.addAll(together);
    return List.copyOf(all);
  }
}
