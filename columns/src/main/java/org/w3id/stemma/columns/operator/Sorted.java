package org.w3id.stemma.columns.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Expression;
import org.w3id.stemma.columns.value.RefOrder;

/// The rows in order, or the first so many of them. Rows that are alike by the order come as they were found.
public final class Sorted extends Over {
  /// By what, and whether the last comes first.
  public record Key(Expression expression, boolean isDescending) {}

  /// @param refs of the keys, then of the registers
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
  private record Kept(long[] refs, long weight, long number) {}

  private final Key[] keys;
  private final long limit;
  private final RefOrder order;
  private final Run run;
  private final Saved saved;
  private final int[] registers;
  private List<Kept> sorted = List.of();
  private boolean isSorted;
  private int at;

  /// @param limit how many rows are wanted at most
  public Sorted(Operator of, List<Key> keys, long limit, Run run) {
    super(of);
    this.keys = keys.toArray(Key[]::new);
    this.limit = limit;
    this.order = new RefOrder(run.terms());
    this.run = run;
    this.saved = new Saved(of);
    var bound = new BitSet();
    of.binds(bound);
    this.registers = bound.stream().toArray();
  }

  @Override
  public void open(long[] row) {
    saved.save(row);
    of.open(row);
    isSorted = false;
  }

  private int compare(Kept a, Kept b) {
    int compared = compare(a.refs(), b.refs());
    return compared != 0 ? compared : Long.compare(a.number(), b.number());
  }

  private int compare(long[] a, long[] b) {
    run.tick();
    for (int i = 0; i < keys.length; i++) {
      int compared = order.compare(a[i], b[i]);
      if (compared != 0) {
        return keys[i].isDescending() ? -compared : compared;
      }
    }
    return 0;
  }

  private void sort(long[] row) {
    sorted = limit <= Integer.MAX_VALUE / 2 ? first(row) : all(row);
    isSorted = true;
    at = 0;
  }

  private List<Kept> all(long[] row) {
    var rows = new ArrayList<Kept>();
    while (of.next(row)) {
      run.tick();
      rows.add(kept(keys(row, new long[keys.length]), row, rows.size()));
    }
    rows.sort(this::compare);
    return rows;
  }

  private List<Kept> first(long[] row) {
    Comparator<Kept> worstFirst = (a, b) -> compare(b, a);
    var best = new PriorityQueue<Kept>(worstFirst);
    long[] candidate = new long[keys.length];
    for (long number = 0; of.next(row); number++) {
      run.tick();
      keys(row, candidate);
      Kept worst = best.size() < limit ? null : best.peek();
      if (worst == null && limit > 0) {
        best.add(kept(candidate, row, number));
      } else if (worst != null && compare(candidate, worst.refs()) < 0) {
        best.poll();
        best.add(kept(candidate, row, number));
      }
    }
    var rows = new ArrayList<Kept>(best);
    rows.sort(this::compare);
    return rows;
  }

  private long[] keys(long[] row, long[] into) {
    for (int i = 0; i < keys.length; i++) {
      into[i] = keys[i].expression().ref(row);
    }
    return into;
  }

  private Kept kept(long[] its, long[] row, long number) {
    long[] refs = Arrays.copyOf(its, keys.length + registers.length);
    for (int i = 0; i < registers.length; i++) {
      refs[keys.length + i] = row[registers[i]];
    }
    return new Kept(refs, of.weight(), number);
  }

  @Override
  public boolean next(long[] row) {
    if (!isSorted) {
      sort(row);
    }
    run.tick();
    if (at == sorted.size()) {
      saved.restore(row);
      return false;
    }
    Kept kept = sorted.get(at++);
    for (int i = 0; i < registers.length; i++) {
      row[registers[i]] = kept.refs()[keys.length + i];
    }
    return true;
  }

  @Override
  public long weight() {
    return sorted.get(at - 1).weight();
  }

  @Override
  public void close() {
    super.close();
    sorted = List.of();
  }

  @Override
  public void explain(Outline outline) {
    outline.line(limit == Long.MAX_VALUE ? "sorted" : "the first " + limit + " in order", of);
  }
}
