package org.w3id.stemma.columns.operator;

import java.util.List;

/// The rows of the first, then those of the second, and so on.
public final class Either extends Several {
  private int at;

  public Either(List<Operator> operators) {
    super(operators.toArray(Operator[]::new));
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
  public void explain(Outline outline) {
    outline.line("union", operators);
  }
}
