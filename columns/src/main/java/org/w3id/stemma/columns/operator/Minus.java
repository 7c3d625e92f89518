package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Run;

/// The rows with which no row agrees of what is evaluated apart, of those that have a variable in common with it.
public final class Minus extends Operator {
  private final Operator of;
  private final Apart apart;
  private final Run run;
  private @Nullable Table table;

  public Minus(Operator of, Apart apart, Run run) {
    this.of = of;
    this.apart = apart;
    this.run = run;
  }

  @Override
  public void open(long[] row) {
    of.open(row);
  }

  @Override
  public boolean next(long[] row) {
    while (of.next(row)) {
      run.tick();
      if (!isTaken(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(long[] row) {
    Table taken = table;
    if (taken == null) {
      taken = apart.table(run);
      table = taken;
    }
    Table.Candidates candidates = taken.candidates(row);
    for (int at = candidates.next(); at >= 0; at = candidates.next()) {
      run.tick();
      if (taken.meets(at, row) && taken.agrees(at, row)) {
        return true;
      }
    }
    return false;
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

  @Override
  public void close() {
    of.close();
    apart.operator().close();
  }

  @Override
  public void binds(BitSet registers) {
    of.binds(registers);
  }

  @Override
  public void explain(Outline outline) {
    outline.line("minus", of, apart.operator());
  }
}
