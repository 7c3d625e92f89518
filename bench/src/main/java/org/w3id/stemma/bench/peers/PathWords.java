package org.w3id.stemma.bench.peers;

import java.util.Collection;
import java.util.stream.Collectors;

/// A property path as it is written, with the two that SPARQL has no words for: the one that leads nowhere, and the one
/// that stays where it is.
record PathWords(String words) {
  private static final PathWords NEVER = new PathWords("never");
  private static final PathWords HERE = new PathWords("here");

  /// One edge by any of these ways.
  static PathWords any(Collection<Integer> ways) {
    return ways.isEmpty()
        ? NEVER
        : new PathWords(ways.stream().map(way -> "<" + Names.way(way).getURI() + ">").collect(Collectors.joining("|", "(", ")")));
  }

  boolean leadsNowhere() {
    return equals(NEVER);
  }

  boolean isHere() {
    return equals(HERE);
  }

  PathWords then(PathWords next) {
    if (leadsNowhere() || next.leadsNowhere()) {
      return NEVER;
    }
    if (isHere() || next.isHere()) {
      return isHere() ? next : this;
    }
    return new PathWords("(" + words + "/" + next.words + ")");
  }

  PathWords or(PathWords other) {
    if (leadsNowhere() || other.leadsNowhere()) {
      return leadsNowhere() ? other : this;
    }
    return new PathWords("(" + words + "|" + other.words + ")");
  }

  PathWords repeated() {
    return leadsNowhere() ? HERE : new PathWords(words + "*");
  }
}
