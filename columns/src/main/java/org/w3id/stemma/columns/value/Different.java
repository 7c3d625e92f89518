package org.w3id.stemma.columns.value;

import java.util.Arrays;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// How many different values there are.
final class Different implements Accumulator {
  private final Expression[] counted;
  private final boolean isValueNeeded;
  private final Terms terms;
  private final long[] tuple;
  private final Tuples seen;
  private long[] counts = new long[16];

  /// @param isValueNeeded whether rows in which nothing has a value do not count
  Different(Expression[] counted, boolean isValueNeeded, Terms terms) {
    this.counted = counted;
    this.isValueNeeded = isValueNeeded;
    this.terms = terms;
    this.tuple = new long[counted.length + 1];
    this.seen = new Tuples(tuple.length);
  }

  @Override
  public void add(int group, long[] row, long weight) {
    if (group >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
    }
    tuple[0] = group;
    boolean hasValue = !isValueNeeded;
    for (int i = 0; i < counted.length; i++) {
      tuple[i + 1] = counted[i].ref(row);
      hasValue |= tuple[i + 1] != Ref.NONE;
    }
    if (hasValue && seen.isNew(tuple)) {
      counts[group]++;
    }
  }

  @Override
  public long result(int group) {
    return Count.number(counts[group], terms);
  }
}
