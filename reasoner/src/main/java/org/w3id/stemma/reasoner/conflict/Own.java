package org.w3id.stemma.reasoner.conflict;

import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What is seen at an artifact by itself.
///
/// @param id of the declaration, 0 if nothing is declared
/// @param stated whether any source says anything of its license
record Own(int id, Declaration declaration, Kind kind, boolean stated, Truth gated) {
  static Own of(Lineage lineage, int artifact) {
    return new Own(
        lineage.declarationId(artifact),
        lineage.declaration(artifact),
        lineage.kindOf(artifact),
        lineage.stated(artifact),
        lineage.gated(artifact));
  }

  /// Equal for what is equal.
  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  static long number(Lineage lineage, int artifact) {
    int seen = lineage.kindOf(artifact).ordinal() << 3 | lineage.gated(artifact).ordinal() << 1 | (lineage.stated(artifact) ? 1 : 0);
    return ((long) lineage.declarationId(artifact) << Byte.SIZE) | seen;
  }

  boolean declares() {
    return id != 0;
  }
}
