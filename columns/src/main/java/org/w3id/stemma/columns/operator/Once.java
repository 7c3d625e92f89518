package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// The row as it is, once; or, as [#never], not at all.
public final class Once extends Operator {
  private final boolean isEver;
  private boolean isOpen;

  private Once(boolean isEver) {
    this.isEver = isEver;
  }

  public static Operator once() {
    return new Once(true);
  }

  public static Operator never() {
    return new Once(false);
  }

  @Override
  public void open(long[] row) {
    isOpen = isEver;
  }

  @Override
  public boolean next(long[] row) {
    boolean is = isOpen;
    isOpen = false;
    return is;
  }

  @Override
  public void close() {}

  @Override
  public void binds(BitSet registers) {}

  @Override
  public void explain(Outline outline) {
    outline.line(isEver ? "one row" : "no rows");
  }
}
