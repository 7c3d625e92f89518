package org.w3id.stemma.columns.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.columns.operator.Needs;
import org.w3id.stemma.columns.value.Registers;

/// What is asked about the rows of an operation.
///
/// @param values the variables whose values are asked for
/// @param areEqualCounted whether it is asked how many equal rows there are
record Wanted(Set<Var> values, boolean areEqualCounted) {
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

  Needs in(Registers registers) {
    var bits = new BitSet();
    for (Var variable : values) {
      bits.set(registers.of(variable));
    }
    return new Needs(bits, areEqualCounted);
  }
}
