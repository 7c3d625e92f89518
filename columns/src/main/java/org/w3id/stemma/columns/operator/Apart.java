package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import org.w3id.stemma.columns.source.Run;

/// What SPARQL evaluates by itself, with a row of its own, before it is put together with other rows.
///
/// @param width how many registers its row has
/// @param inner the registers of the variables that are seen outside, in its row
/// @param outer the registers of the same, outside
/// @param isShared whether such a variable may have a value outside already
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
public record Apart(Operator operator, int width, int[] inner, int[] outer, boolean[] isShared) {
  Table table(Run run) {
    return new Table(operator, width, inner, outer, isShared, run);
  }

  void binds(BitSet registers) {
    for (int register : outer) {
      registers.set(register);
    }
  }
}
