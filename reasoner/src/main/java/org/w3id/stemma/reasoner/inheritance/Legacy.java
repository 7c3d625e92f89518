package org.w3id.stemma.reasoner.inheritance;

import org.w3id.stemma.reasoner.table.Numbers;

/// What the artifacts of a stock have of something that is inherited, by their strains.
public final class Legacy implements Numbers {
  static final int UNKNOWN = -1;

  private final Stock stock;
  private final int[] ofStrain;

  Legacy(Stock stock, int[] ofStrain) {
    this.stock = stock;
    this.ofStrain = ofStrain;
  }

  Stock stock() {
    return stock;
  }

  @Override
  public int get(int artifact) {
    return ofStrain[stock.strain(artifact)];
  }

  /// Of all of its strain.
  @Override
  public void set(int artifact, int value) {
    ofStrain[stock.strain(artifact)] = value;
  }
}
