package org.w3id.stemma.columns.operator;

import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Tuples;

/// Each different row once, by some registers.
public final class Distinct extends Over {
  private final int[] registers;
  private final long[] key;
  private final Run run;
  private Tuples seen;

  public Distinct(Operator of, int[] registers, Run run) {
    super(of);
    this.registers = registers;
    this.key = new long[registers.length];
    this.run = run;
    this.seen = new Tuples(registers.length);
  }

  @Override
  public void open(long[] row) {
    of.open(row);
    seen = new Tuples(registers.length);
  }

  @Override
  public boolean next(long[] row) {
    while (of.next(row)) {
      run.tick();
      for (int i = 0; i < key.length; i++) {
        key[i] = row[registers[i]];
      }
      if (seen.isNew(key)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void explain(Outline outline) {
    outline.line("each different row once", of);
  }
}
