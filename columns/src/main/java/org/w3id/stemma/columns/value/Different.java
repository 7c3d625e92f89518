package org.w3id.stemma.columns.value;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// How many different values there are.
final class Different implements Mergeable {
  private final Expression[] counted;
  private final boolean isValueNeeded;
  private final StandIn standIn;
  private final Terms terms;
  private final long[] tuple;
  private final Tuples seen;
  private long[] counts = new long[16];

  /// @param isValueNeeded whether rows in which nothing has a value do not count
  /// @param standIn for how many the first stands
  Different(Expression[] counted, boolean isValueNeeded, StandIn standIn, Terms terms) {
    this.counted = counted;
    this.isValueNeeded = isValueNeeded;
    this.standIn = standIn;
    this.terms = terms;
    this.tuple = new long[counted.length + 1];
    this.seen = new Tuples(tuple.length);
  }

  @Override
  public void add(int group, long[] row, long weight) {
    grow(group);
    tuple[0] = group;
    boolean hasValue = !isValueNeeded;
    for (int i = 0; i < counted.length; i++) {
      tuple[i + 1] = counted[i].ref(row);
      hasValue |= tuple[i + 1] != Ref.NONE;
    }
    if (hasValue && seen.isNew(tuple)) {
      counts[group] += standIn.size(first());
    }
  }

  private void grow(int group) {
    if (group >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
    }
  }

  @Override
  public void merge(Accumulator other, int[] groups, LongUnaryOperator translated) {
    if (other instanceof Different different) {
      for (int its = 0; its < different.seen.size(); its++) {
        int group = groups[(int) different.seen.ref(its, 0)];
        grow(group);
        tuple[0] = group;
        for (int i = 1; i < tuple.length; i++) {
          tuple[i] = translated.applyAsLong(different.seen.ref(its, i));
        }
        if (seen.isNew(tuple)) {
          counts[group] += different.standIn.size(first());
        }
      }
    }
  }

  private long first() {
    return counted.length == 0 ? Ref.NONE : tuple[1];
  }

  @Override
  public long result(int group) {
    grow(group);
    return Count.number(counts[group], terms);
  }
}
