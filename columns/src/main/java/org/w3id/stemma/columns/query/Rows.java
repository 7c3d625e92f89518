package org.w3id.stemma.columns.query;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// The rows that come in, each with every row that an operator finds for it.
final class Rows extends QueryIter1 {
  private final Operator operator;
  private final Var[] known;
  private final int[] knownRegisters;
  private final Var[] seen;
  private final int[] seenRegisters;
  private final long[] registers;
  private final Terms terms;
  private @Nullable Binding row;
  private long left;

  Rows(QueryIterator input, Compiled compiled, ExecutionContext execution) {
    super(input, execution);
    this.operator = compiled.operator();
    this.known = compiled.known().toArray(Var[]::new);
    this.knownRegisters = compiled.registers().of(compiled.known());
    this.seen = compiled.seen().toArray(Var[]::new);
    this.seenRegisters = compiled.registers().of(compiled.seen());
    this.registers = new long[compiled.registers().size()];
    this.terms = compiled.terms();
  }

  @Override
  protected boolean hasNextBinding() {
    try {
      while (left == 0) {
        if (row != null && operator.next(registers)) {
          left = operator.weight();
        } else if (getInput().hasNext()) {
          start(getInput().next());
        } else {
          return false;
        }
      }
      return true;
    } catch (ArithmeticException e) {
      throw new QueryExecException("There are more rows than can be counted.", e);
    }
  }

  private void start(Binding next) {
    row = next;
    Arrays.fill(registers, Ref.NONE);
    if (!next.isEmpty()) {
      for (int i = 0; i < known.length; i++) {
        registers[knownRegisters[i]] = Row.ref(next, known[i], terms);
      }
    }
    operator.open(registers);
  }

  @Override
  protected Binding moveToNextBinding() {
    if (!hasNextBinding() || row == null) {
      throw new NoSuchElementException();
    }
    left--;
    long[] refs = new long[seen.length];
    boolean isRoot = row.isEmpty();
    for (int i = 0; i < refs.length; i++) {
      refs[i] = isRoot || !row.contains(seen[i]) ? registers[seenRegisters[i]] : Ref.NONE;
    }
    return new Row(isRoot ? null : row, seen, refs, terms);
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {
    operator.close();
  }
}
