package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;

/// The rows of the first, then those of the second, and so on.
public final class Either extends Operator {
  private final Operator[] operators;
  private int at;

  public Either(List<Operator> operators) {
    this.operators = operators.toArray(Operator[]::new);
  }

  @Override
  public void open(long[] row) {
    at = 0;
    operators[0].open(row);
  }

  @Override
  public boolean next(long[] row) {
    while (!operators[at].next(row)) {
      if (at == operators.length - 1) {
        return false;
      }
      operators[++at].open(row);
    }
    return true;
  }

  @Override
  public long weight() {
    return operators[at].weight();
  }

  @Override
  public void close() {
    for (Operator operator : operators) {
      operator.close();
    }
  }

  @Override
  public void binds(BitSet registers) {
    for (Operator operator : operators) {
      operator.binds(registers);
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line("union", operators);
  }
}
