package org.w3id.stemma.columns.operator;

import java.util.List;
import org.w3id.stemma.columns.source.Run;

/// Each row of the first with each row that the second finds for it, and so on.
public final class Sequence extends Several {
  private final Run run;
  private int depth = -1;

  public Sequence(List<Operator> operators, Run run) {
    super(operators.toArray(Operator[]::new));
    this.run = run;
  }

  @Override
  public void open(long[] row) {
    depth = 0;
    operators[0].open(row);
  }

  @Override
  public boolean next(long[] row) {
    while (depth >= 0) {
      run.tick();
      if (!operators[depth].next(row)) {
        depth--;
      } else if (depth == operators.length - 1) {
        return true;
      } else {
        operators[++depth].open(row);
      }
    }
    return false;
  }

  @Override
  public long weight() {
    long weight = 1;
    for (Operator operator : operators) {
      weight = Math.multiplyExact(weight, operator.weight());
    }
    return weight;
  }

  @Override
  public boolean isLarge() {
    return operators[0].isLarge();
  }

  @Override
  public void share(Share share) {
    operators[0].share(share);
  }

  @Override
  public void close() {
    super.close();
    depth = -1;
  }

  @Override
  public void explain(Outline outline) {
    outline.nest("for each row of the first, the next", operators);
  }
}
