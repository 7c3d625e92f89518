package org.w3id.stemma.store.join;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.jspecify.annotations.Nullable;

/// The rows that come in for which all conditions hold.
public final class Existing extends QueryIterProcessBinding {
  private final Run run;
  private final List<Existence> conditions;

  /// @param conditions at least one
  public Existing(QueryIterator input, List<Condition> conditions, ExecutionContext execution) {
    super(input, execution);
    this.run = new Run(conditions.getFirst().sources().refs(), execution.getCancelSignal());
    this.conditions = conditions.stream().map(condition -> new Existence(condition, run)).toList();
  }

  @Override
  public @Nullable Binding accept(Binding row) {
    run.tick();
    for (Existence condition : conditions) {
      List<Var> variables = condition.variables();
      long[] values = new long[variables.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Row.ref(row, variables.get(i), run.refs);
      }
      if (!condition.holds(values)) {
        return null;
      }
    }
    return row;
  }
}
