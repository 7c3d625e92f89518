package org.w3id.stemma.columns.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.columns.operator.Needs;
import org.w3id.stemma.columns.value.Registers;
import org.w3id.stemma.columns.value.StandIn;

/// What is asked about the rows of an operation.
///
/// @param values the variables whose values are asked for
/// @param areEqualCounted whether it is asked how many equal rows there are
/// @param different of these, those of which it is only asked how many different values there are; known only to what finds
///     the rows that are counted, row by row
record Wanted(Set<Var> values, boolean areEqualCounted, Map<Var, StandIn> different) {
  Wanted(Set<Var> values, boolean areEqualCounted) {
    this(values, areEqualCounted, Map.of());
  }

  Wanted and(Collection<Var> more) {
    if (values.containsAll(more)) {
      return this;
    }
    var all = new HashSet<>(values);
    all.addAll(more);
    return new Wanted(all, areEqualCounted);
  }

  /// The same of just these variables.
  Wanted of(Collection<Var> variables) {
    var some = new HashSet<>(values);
    some.retainAll(variables);
    return new Wanted(some, areEqualCounted);
  }

  /// The same, but each value is asked for.
  Wanted each() {
    return new Wanted(values, areEqualCounted);
  }

  Needs in(Registers registers) {
    var bits = new BitSet();
    for (Var variable : values) {
      bits.set(registers.of(variable));
    }
    var only = new HashMap<Integer, StandIn>();
    different.forEach((variable, standIn) -> only.put(registers.of(variable), standIn));
    return new Needs(bits, areEqualCounted, only);
  }
}
