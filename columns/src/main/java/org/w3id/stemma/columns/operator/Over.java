package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// Makes its rows of those of another operator, which it opens and closes.
abstract class Over extends Operator {
  final Operator of;

  Over(Operator of) {
    this.of = of;
  }

  @Override
  public void close() {
    of.close();
  }

  @Override
  public void binds(BitSet registers) {
    of.binds(registers);
  }
}
