package org.w3id.stemma.store.join;

import java.util.BitSet;
import java.util.List;
import org.apache.jena.sparql.core.Var;

/// Tells whether a condition holds, for values of its variables; remembers what it has found, as few rows differ in them.
final class Existence {
  private static final int REMEMBERED = 1 << 18;

  private final Join join;
  private final boolean isNegated;
  private final BitSet found = new BitSet();
  private Tally known;

  Existence(Condition condition, Run run) {
    this.join = new Join(condition.pattern(), condition.sources(), Needs.NOTHING, run);
    this.isNegated = condition.isNegated();
    this.known = new Tally(variables().size());
  }

  List<Var> variables() {
    return join.variables();
  }

  /// @param values of the variables, in their order; `Ref.NONE` for what has none
  boolean holds(long[] values) {
    if (known.size() == REMEMBERED) {
      known = new Tally(values.length);
    }
    int before = known.size();
    int number = known.number(values);
    if (number == before) {
      found.set(number, isFound(values));
    }
    return found.get(number) != isNegated;
  }

  private boolean isFound(long[] values) {
    try {
      join.start(values);
      return join.next();
    } finally {
      join.close();
    }
  }
}
