package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/// The rows that come in, each with every match of a pattern.
public final class Rows extends QueryIter1 {
  private final Join join;
  private @Nullable Binding row;
  private Var[] variables = {};
  private int[] registers = {};
  private boolean isReady;

  public Rows(QueryIterator input, BasicPattern pattern, Sources sources, ExecutionContext execution) {
    super(input, execution);
    this.join = new Join(pattern, sources, Needs.ALL, new Run(sources.refs(), execution.getCancelSignal()));
  }

  @Override
  protected boolean hasNextBinding() {
    if (isReady) {
      return true;
    }
    while (row == null || !join.next()) {
      if (!getInput().hasNext()) {
        return false;
      }
      start(getInput().next());
    }
    isReady = true;
    return true;
  }

  private void start(Binding next) {
    row = next;
    join.start(next);
    var unbound = new ArrayList<Integer>();
    for (int i = 0; i < join.variables().size(); i++) {
      if (join.value(i) == Ref.NONE) {
        unbound.add(i);
      }
    }
    registers = unbound.stream().mapToInt(i -> i).toArray();
    variables = unbound.stream().map(join.variables()::get).toArray(Var[]::new);
  }

  @Override
  protected Binding moveToNextBinding() {
    if (!hasNextBinding() || row == null) {
      throw new NoSuchElementException();
    }
    isReady = false;
    long[] values = new long[registers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = join.value(registers[i]);
    }
    return new Row(row, variables, values, join.refs());
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {
    join.close();
  }
}
