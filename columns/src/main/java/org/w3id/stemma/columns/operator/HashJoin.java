package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// Each row with each row of what is evaluated apart that agrees with it; as an *outer* join, by itself if none does.
public final class HashJoin extends Over {
  private final Apart apart;
  private final boolean isOuter;
  private final Condition[] conditions;
  private final Run run;
  private final long[] saved;
  private final Table table;
  private Table.@Nullable Candidates candidates;
  private boolean hasFound;
  private long weight;

  /// @param conditions what must hold of two rows together for them to be joined
  public HashJoin(Operator of, Apart apart, boolean isOuter, List<Condition> conditions, Run run) {
    super(of);
    this.apart = apart;
    this.isOuter = isOuter;
    this.conditions = conditions.toArray(Condition[]::new);
    this.run = run;
    this.table = apart.table(run);
    this.saved = new long[apart.outer().length];
  }

  @Override
  public void open(long[] row) {
    of.open(row);
    candidates = null;
  }

  @Override
  public boolean next(long[] row) {
    while (true) {
      run.tick();
      if (candidates == null) {
        if (!of.next(row)) {
          return false;
        }
        table.save(row, saved);
        candidates = table.candidates(row);
        hasFound = false;
      } else {
        table.restore(row, saved);
      }
      if (isJoined(candidates, row)) {
        hasFound = true;
        return true;
      }
      candidates = null;
      if (isOuter && !hasFound) {
        weight = of.weight();
        return true;
      }
    }
  }

  private boolean isJoined(Table.Candidates from, long[] row) {
    for (int at = from.next(); at >= 0; at = from.next()) {
      run.tick();
      if (table.agrees(at, row)) {
        table.put(at, row);
        if (Filter.holds(conditions, row)) {
          weight = Math.multiplyExact(of.weight(), table.weight(at));
          return true;
        }
        table.restore(row, saved);
      }
    }
    return false;
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public void close() {
    super.close();
    apart.operator().close();
    candidates = null;
  }

  @Override
  public void binds(BitSet registers) {
    super.binds(registers);
    apart.binds(registers);
  }

  @Override
  public void explain(Outline outline) {
    outline.line(isOuter ? "hash join, optional" : "hash join", of, apart);
  }
}
