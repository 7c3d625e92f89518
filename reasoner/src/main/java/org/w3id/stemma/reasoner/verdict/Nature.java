package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What an artifact is, as far as the rules of purposes ask: a number of two bits. What nobody knows is told as that
/// which restricts, because a rule that asks for a kind holds only of what is known to be of it.
final class Nature {
  static final int COUNT = 4;

  private static final int DATASET = 1;
  private static final int MULTIMODAL = 2;

  private Nature() {}

  static int of(Lineage lineage, int artifact) {
    Kind kind = lineage.kindOf(artifact);
    int dataset = kind == Kind.DATASET || kind == Kind.UNKNOWN ? DATASET : 0;
    return dataset | (lineage.multimodal(artifact) == Truth.FALSE ? 0 : MULTIMODAL);
  }

  static Facts facts(int nature) {
    return Facts.NONE
        .with(Fact.ANY_ARTIFACT, false)
        .with(Fact.DERIVATIVE, false)
        .with(Fact.DATASET, (nature & DATASET) != 0)
        .with(Fact.MULTIMODAL, (nature & MULTIMODAL) != 0);
  }
}
