package org.w3id.stemma.columns.operator;

/// Goes through the rows of another operator, each by itself: all that it does not say otherwise is as with the other.
abstract class RowByRow extends Over {
  RowByRow(Operator of) {
    super(of);
  }

  @Override
  public void open(long[] row) {
    of.open(row);
  }

  @Override
  public long weight() {
    return of.weight();
  }

  @Override
  public boolean isLarge() {
    return of.isLarge();
  }

  @Override
  public void share(Share share) {
    of.share(share);
  }
}
