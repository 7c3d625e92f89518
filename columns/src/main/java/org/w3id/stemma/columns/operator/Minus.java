package org.w3id.stemma.columns.operator;

import org.w3id.stemma.columns.source.Run;

/// The rows with which no row agrees of what is evaluated apart, of those that have a variable in common with it.
public final class Minus extends RowByRow {
  private final Apart apart;
  private final Run run;
  private final Table taken;

  public Minus(Operator of, Apart apart, Run run) {
    super(of);
    this.apart = apart;
    this.run = run;
    this.taken = apart.table(run);
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
  public void close() {
    super.close();
    apart.operator().close();
  }

  @Override
  public void explain(Outline outline) {
    outline.line("minus", of, apart.operator());
  }
}
