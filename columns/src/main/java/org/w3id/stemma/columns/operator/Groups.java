package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Accumulator;
import org.w3id.stemma.columns.value.Tuples;

/// A row for each group of rows.
public final class Groups extends Operator {
  /// An aggregate.
  ///
  /// @param empty what it is of no rows at all, a ref
  public record Aggregate(int register, Accumulator accumulator, long empty) {}

  /// Makes the aggregates anew, as they have nothing yet.
  public interface Fresh {
    List<Aggregate> aggregates();
  }

  private final Operator of;
  private final List<Extend.Assigned> keys;
  private final Fresh fresh;
  private final Run run;
  private final Saved saved;
  private List<Aggregate> aggregates;
  private Tuples groups;
  private int at;
  private boolean isOneEmpty;

  public Groups(Operator of, List<Extend.Assigned> keys, Fresh fresh, Run run) {
    this.of = of;
    this.keys = keys;
    this.fresh = fresh;
    this.run = run;
    this.aggregates = fresh.aggregates();
    this.groups = new Tuples(keys.size());
    this.saved = new Saved(this);
  }

  @Override
  public void open(long[] row) {
    saved.save(row);
    at = -1;
    of.open(row);
  }

  private void group(long[] row) {
    aggregates = fresh.aggregates();
    groups = new Tuples(keys.size());
    long[] key = new long[keys.size()];
    while (of.next(row)) {
      run.tick();
      for (int i = 0; i < key.length; i++) {
        key[i] = keys.get(i).expression().ref(row);
      }
      int group = groups.number(key);
      long weight = of.weight();
      for (Aggregate aggregate : aggregates) {
        aggregate.accumulator().add(group, row, weight);
      }
    }
    at = 0;
    isOneEmpty = groups.size() == 0 && keys.isEmpty();
  }

  @Override
  public boolean next(long[] row) {
    if (at < 0) {
      group(row);
    }
    saved.restore(row);
    if (isOneEmpty) {
      isOneEmpty = false;
      for (Aggregate aggregate : aggregates) {
        row[aggregate.register()] = aggregate.empty();
      }
      return true;
    }
    if (at == groups.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (groups.ref(at, i) != Ref.NONE) {
        row[keys.get(i).register()] = groups.ref(at, i);
      }
    }
    for (Aggregate aggregate : aggregates) {
      row[aggregate.register()] = aggregate.accumulator().result(at);
    }
    at++;
    return true;
  }

  @Override
  public void close() {
    of.close();
  }

  @Override
  public void binds(BitSet registers) {
    of.binds(registers);
    keys.forEach(key -> registers.set(key.register()));
    aggregates.forEach(aggregate -> registers.set(aggregate.register()));
  }

  @Override
  public void explain(Outline outline) {
    outline.line("groups by " + keys.size() + " with " + aggregates.size() + " aggregates", of);
  }
}
