package org.w3id.stemma.columns.operator;

import java.util.List;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// The rows for which all conditions hold.
public final class Filter extends RowByRow {
  private final Condition[] conditions;
  private final Run run;

  public Filter(Operator of, List<Condition> conditions, Run run) {
    super(of);
    this.conditions = conditions.toArray(Condition[]::new);
    this.run = run;
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
  public void explain(Outline outline) {
    outline.line("where " + conditions.length + (conditions.length == 1 ? " condition holds" : " conditions hold"), of);
  }
}
