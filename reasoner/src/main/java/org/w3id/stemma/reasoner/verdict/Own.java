package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What an artifact is by itself, as far as its children are asked about it.
///
/// @param id of the declaration, 0 if nothing is declared
/// @param contested see [Rivals#limiting]
record Own(int id, Declaration declaration, boolean isDataset, boolean isService, int contested) {
  static Own of(Lineage lineage, int artifact, Texts texts) {
    Kind kind = lineage.kindOf(artifact);
    return new Own(
        lineage.declarationId(artifact),
        lineage.declaration(artifact),
        kind == Kind.DATASET,
        kind == Kind.SERVICE,
        Rivals.limiting(lineage, artifact, texts));
  }

  /// Equal for what is equal, and never negative.
  static int number(Lineage lineage, int artifact) {
    Kind kind = lineage.kindOf(artifact);
    return lineage.declarationId(artifact) << 2 | (kind == Kind.DATASET ? 1 : 0) | (kind == Kind.SERVICE ? 2 : 0);
  }

  boolean declares() {
    return id != 0;
  }
}
