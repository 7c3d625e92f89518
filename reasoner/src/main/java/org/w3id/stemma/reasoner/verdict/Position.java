package org.w3id.stemma.reasoner.verdict;

/// All that decides the verdicts on an artifact under one choice of licenses, by number; equal numbers for equal things, in
/// all that is revised from one.
///
/// @param load of clauses, as [org.w3id.stemma.reasoner.effective.Holdings] number them
/// @param reserves the set of what is kept back
/// @param permits how surely each purpose is granted, see [Permits]
/// @param upstream how surely something unknown would bind, see [Upstream]
/// @param rivals for which purposes a stricter statement exists, in [Fields]
/// @param nature see [Nature]
record Position(int load, int reserves, int permits, int upstream, int rivals, int nature) {
  static Position of(int[] row) {
    return new Position(row[0], row[1], row[2], row[3], row[4], row[5]);
  }

  int[] row() {
    return new int[] {load, reserves, permits, upstream, rivals, nature};
  }
}
