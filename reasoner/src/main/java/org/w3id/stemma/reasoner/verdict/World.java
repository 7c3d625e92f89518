package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.Numbers;

/// All that verdicts rest on, under one choice of licenses wherever several are offered: which estate of clauses each
/// artifact has, and which title.
record World(Lineage lineage, Practice practice, Numbers estateOf, Numbers titleOf) {
  Law law() {
    return practice.law();
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(int artifact) {
    return practice.titles().unread(lineage, artifact);
  }

  int permitted(int artifact) {
    return practice.titles().permitted(titleOf.get(artifact));
  }

  /// What the artifact's own licenses grant, in [Fields].
  int grantedByItself(int artifact) {
    return practice.titles().grantedByItself(lineage, artifact);
  }
}
