package org.w3id.stemma.reasoner.inheritance;

import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Numbers;

/// Something that follows, for each artifact, from what it is by itself and from what its parents have, as a number: equal
/// numbers for equal things, so that few are many artifacts'.
public interface Inheritance {
  /// What an artifact has, from what its parents have.
  int of(Lineage lineage, Numbers numbers, int artifact);

  /// Gives all that lie on common cycles what they have, from nothing.
  void around(Lineage lineage, Numbers numbers, int[] ring);

  /// Gives some artifacts what they have. What their other parents have is known already.
  default void over(Lineage lineage, Succession some, Numbers numbers) {
    some.each(artifact -> numbers.set(artifact, of(lineage, numbers, artifact)), ring -> around(lineage, numbers, ring));
  }
}
