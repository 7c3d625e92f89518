package org.w3id.stemma.bench.hub;

/// Which of the drawn edges are at fault: a draw without replacement, so that the counts come out as planned.
final class EdgeFaults {
  /// At most one an edge.
  enum EdgeFault { NONE, MISSING, WRONG_CASE, RENAMED, OLDER_CHILD }

  private int edgesLeft;
  private int missingLeft;
  private int wrongCaseLeft;
  private int renamedLeft;
  private int olderChildLeft;

  EdgeFaults(Census census, int edges) {
    edgesLeft = edges;
    missingLeft = census.faults(Fault.MISSING_PARENT);
    wrongCaseLeft = census.faults(Fault.WRONG_CASE);
    renamedLeft = census.faults(Fault.RENAMED_PARENT);
    olderChildLeft = census.invertedEdges();
  }

  EdgeFault next(Dice dice) {
    int drawn = dice.below(edgesLeft--);
    if (drawn < missingLeft) {
      missingLeft--;
      return EdgeFault.MISSING;
    }
    drawn -= missingLeft;
    if (drawn < wrongCaseLeft) {
      wrongCaseLeft--;
      return EdgeFault.WRONG_CASE;
    }
    drawn -= wrongCaseLeft;
    if (drawn < renamedLeft) {
      renamedLeft--;
      return EdgeFault.RENAMED;
    }
    drawn -= renamedLeft;
    if (drawn < olderChildLeft) {
      olderChildLeft--;
      return EdgeFault.OLDER_CHILD;
    }
    return EdgeFault.NONE;
  }

  /// The last edge could not be given a former name; a later one will be.
  void putBackRenamed() {
    renamedLeft++;
  }
}
