package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Tuples;

/// Each different row once, by some registers.
public final class Distinct extends Over {
  private static final int MANY = 1 << 12;

  private final int[] registers;
  private final long[] key;
  private final Run run;
  private Tuples seen;
  private BitSet ids = new BitSet();
  private boolean areIdsMany;

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
    ids = new BitSet();
    areIdsMany = false;
  }

  @Override
  public boolean next(long[] row) {
    while (of.next(row)) {
      run.tick();
      for (int i = 0; i < key.length; i++) {
        key[i] = row[registers[i]];
      }
      if (isNew()) {
        return true;
      }
    }
    return false;
  }

  /// Many single ids are kept as bits.
  private boolean isNew() {
    if (!areIdsMany || !Ref.isId(key[0])) {
      boolean isNew = seen.isNew(key);
      areIdsMany = areIdsMany || (key.length == 1 && seen.size() == MANY && keepIds());
      return isNew;
    }
    int id = (int) key[0];
    boolean isNew = !ids.get(id);
    ids.set(id);
    return isNew;
  }

  private boolean keepIds() {
    for (int i = 0; i < seen.size(); i++) {
      if (Ref.isId(seen.ref(i, 0))) {
        ids.set((int) seen.ref(i, 0));
      }
    }
    return true;
  }

  @Override
  public void explain(Outline outline) {
    outline.line("each different row once", of);
  }
}
