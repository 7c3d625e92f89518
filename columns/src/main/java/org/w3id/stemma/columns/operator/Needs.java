package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.Map;
import org.w3id.stemma.columns.value.StandIn;

/// What is asked about the rows of a pattern.
///
/// @param registers those whose values are asked for
/// @param areEqualCounted whether it is asked how many equal rows there are
/// @param different of these, those of which it is only asked how many different values there are, and who is told for
///     how many one stands
public record Needs(BitSet registers, boolean areEqualCounted, Map<Integer, StandIn> different) {
  boolean isValueAsked(int register) {
    return registers.get(register) && !different.containsKey(register);
  }
}
