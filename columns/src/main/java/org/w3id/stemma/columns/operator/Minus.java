package org.w3id.stemma.columns.operator;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// The rows with which no row agrees of what is evaluated apart, of those that have a variable in common with it.
///
/// Where it can be looked for row by row, that is done for the first ones: they may be few, and what is apart much.
public final class Minus extends RowByRow {
  private static final int LOOKED_FOR = 1 << 17;

  private final Apart apart;
  private final @Nullable Condition found;
  private final Run run;
  private final Table taken;
  private int lookedFor;

  /// @param found whether what is apart has a row that agrees with this one; null if that is another question than whether
  ///     it takes it away
  public Minus(Operator of, Apart apart, @Nullable Condition found, Run run) {
    super(of);
    this.apart = apart;
    this.found = found;
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
    if (found != null && lookedFor < LOOKED_FOR) {
      lookedFor++;
      return found.holds(row);
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
  public void close() {
    super.close();
    apart.operator().close();
  }

  @Override
  public void explain(Outline outline) {
    outline.line("minus", of, apart);
  }
}
