package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// The rows for which all conditions hold.
public final class Filter extends Operator {
  private final Operator of;
  private final Condition[] conditions;
  private final Run run;

  public Filter(Operator of, List<Condition> conditions, Run run) {
    this.of = of;
    this.conditions = conditions.toArray(Condition[]::new);
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
      if (holds(conditions, row)) {
        return true;
      }
    }
    return false;
  }

  static boolean holds(Condition[] conditions, long[] row) {
    for (Condition condition : conditions) {
      if (!condition.holds(row)) {
        return false;
      }
    }
    return true;
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
  }

  @Override
  public void binds(BitSet registers) {
    of.binds(registers);
  }

  @Override
  public void explain(Outline outline) {
    outline.line("where " + conditions.length + (conditions.length == 1 ? " condition holds" : " conditions hold"), of);
  }
}
