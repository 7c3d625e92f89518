package org.w3id.stemma.columns.operator;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Accumulator;
import org.w3id.stemma.columns.value.Expression;
import org.w3id.stemma.columns.value.Mergeable;
import org.w3id.stemma.columns.value.Tuples;

/// Groups of rows, and what has been accumulated of each.
public final class Gathering {
  private final Expression[] keys;
  private final Accumulator[] accumulators;
  private final Tuples groups;
  private final Run run;

  /// @param accumulators new ones
  public Gathering(List<Expression> keys, List<Accumulator> accumulators, Run run) {
    this.keys = keys.toArray(Expression[]::new);
    this.accumulators = accumulators.toArray(Accumulator[]::new);
    this.groups = new Tuples(this.keys.length);
    this.run = run;
  }

  /// Takes all rows that an operator, which is open, still has.
  void gather(Operator of, long[] row) {
    long[] key = new long[keys.length];
    while (of.next(row)) {
      run.tick();
      for (int i = 0; i < key.length; i++) {
        key[i] = keys[i].ref(row);
      }
      int group = groups.number(key);
      long weight = of.weight();
      for (Accumulator accumulator : accumulators) {
        accumulator.add(group, row, weight);
      }
    }
  }

  /// Takes what another has gathered of other rows.
  ///
  /// @param translated makes a ref of this query of one of the other's
  void merge(Gathering other, LongUnaryOperator translated) {
    LongUnaryOperator ticking =
        ref -> {
          run.tick();
          return translated.applyAsLong(ref);
        };
    int[] its = new int[other.size()];
    long[] key = new long[keys.length];
    for (int group = 0; group < its.length; group++) {
      for (int i = 0; i < key.length; i++) {
        key[i] = ticking.applyAsLong(other.key(group, i));
      }
      its[group] = groups.number(key);
    }
    for (int i = 0; i < accumulators.length; i++) {
      if (accumulators[i] instanceof Mergeable mergeable) {
        mergeable.merge(other.accumulators[i], its, ticking);
      }
    }
  }

  /// Whether what others have gathered can be taken.
  public boolean canMerge() {
    return Arrays.stream(accumulators).allMatch(Mergeable.class::isInstance);
  }

  int size() {
    return groups.size();
  }

  /// Whether there is a group of a number; to be asked for one after another, by who makes rows of them.
  boolean has(int group) {
    run.tick();
    return group < groups.size();
  }

  long key(int group, int at) {
    return groups.ref(group, at);
  }

  long result(int group, int aggregate) {
    return accumulators[aggregate].result(group);
  }
}
