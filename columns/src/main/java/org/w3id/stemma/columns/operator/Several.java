package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// Makes its rows of those of several other operators, which it opens and closes.
abstract class Several extends Operator {
  final Operator[] operators;

  Several(Operator... operators) {
    this.operators = operators;
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
}
