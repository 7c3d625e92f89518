package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// What is asked about the rows of a pattern.
///
/// @param registers those whose values are asked for
/// @param areEqualCounted whether it is asked how many equal rows there are
public record Needs(BitSet registers, boolean areEqualCounted) {}
