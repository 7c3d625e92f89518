package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import org.w3id.stemma.columns.source.Ref;

/// Rows that the query gives.
public final class Constants extends Operator {
  private final int[] registers;
  private final long[] values;
  private final int count;
  private final Saved saved;
  private int at;

  /// @param values row after row
  public Constants(int[] registers, long[] values, int count) {
    this.registers = registers;
    this.values = values;
    this.count = count;
    this.saved = new Saved(this);
  }

  @Override
  public void open(long[] row) {
    saved.save(row);
    at = 0;
  }

  @Override
  public boolean next(long[] row) {
    saved.restore(row);
    while (at < count) {
      if (fits(at++ * registers.length, row)) {
        return true;
      }
      saved.restore(row);
    }
    return false;
  }

  private boolean fits(int from, long[] row) {
    for (int i = 0; i < registers.length; i++) {
      long value = values[from + i];
      if (value != Ref.NONE) {
        if (row[registers[i]] != Ref.NONE && row[registers[i]] != value) {
          return false;
        }
        row[registers[i]] = value;
      }
    }
    return true;
  }

  @Override
  public void close() {}

  @Override
  public void binds(BitSet bound) {
    for (int register : registers) {
      bound.set(register);
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line(count + " given rows");
  }
}
