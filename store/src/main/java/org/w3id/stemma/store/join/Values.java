package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// What variables are in a match: those of the pattern from its registers, others from the row that came in, where each is
/// looked up once.
final class Values {
  private final Join join;
  private final List<Var> others = new ArrayList<>();
  private long[] ofOthers = new long[0];

  Values(Join join) {
    this.join = join;
  }

  /// Where the values of variables will be; to be asked before the first row.
  int[] places(List<Var> variables) {
    int[] places = variables.stream().mapToInt(this::place).toArray();
    ofOthers = new long[others.size()];
    return places;
  }

  private int place(Var variable) {
    int register = join.variables().indexOf(variable);
    if (register < 0 && !others.contains(variable)) {
      others.add(variable);
    }
    return register >= 0 ? register : -1 - others.indexOf(variable);
  }

  /// Takes those of a row that came in.
  void of(Binding row) {
    for (int i = 0; i < ofOthers.length; i++) {
      ofOthers[i] = Row.ref(row, others.get(i), join.refs());
    }
  }

  /// Fills in the values, `Ref.NONE` for a variable that has none.
  void fill(long[] values, int[] places) {
    for (int i = 0; i < places.length; i++) {
      values[i] = places[i] >= 0 ? join.value(places[i]) : ofOthers[-1 - places[i]];
    }
  }
}
