package org.w3id.stemma.reasoner.verdict;

/// Where an artifact stands in one [World]: all that decides its verdicts there, by number.
///
/// @param profile of clauses
/// @param reserves the set of what is kept back
/// @param permits how surely each purpose is granted, see [Permits]
/// @param upstream how surely something unknown would bind, see [Upstream]
/// @param rivals for which purposes a stricter statement exists, in [Fields]
/// @param nature see [Nature]
record Position(int world, int profile, int reserves, int permits, int upstream, int rivals, int nature) {
  static Position of(int[] tuple) {
    return new Position(tuple[0], tuple[1], tuple[2], tuple[3], tuple[4], tuple[5], tuple[6]);
  }

  int[] tuple() {
    return new int[] {world, profile, reserves, permits, upstream, rivals, nature};
  }
}
