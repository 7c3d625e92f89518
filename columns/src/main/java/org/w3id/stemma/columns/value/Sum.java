package org.w3id.stemma.columns.value;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;

/// The sum of an expression's values, or their average: of integers in a long as far as they fit, of all else as ARQ adds.
final class Sum implements Mergeable {
  private final Expression expression;
  private final Run run;
  private final boolean isAverage;
  private long[] sums = new long[16];
  private long[] counts = new long[16];
  private boolean[] hasError = new boolean[16];
  private boolean[] hasInteger = new boolean[16];
  private @Nullable NodeValue[] others = new NodeValue[16];

  Sum(Expression expression, Run run, boolean isAverage) {
    this.expression = expression;
    this.run = run;
    this.isAverage = isAverage;
  }

  @Override
  public void add(int group, long[] row, long weight) {
    grow(group);
    long integer = expression.integer(row);
    if (integer != Expression.NO_INTEGER) {
      counts[group] += weight;
      add(group, integer, weight);
      return;
    }
    NodeValue value = expression.value(row);
    if (value == null || !value.isNumber()) {
      hasError[group] = true;
      return;
    }
    counts[group] += weight;
    for (long i = 0; i < weight; i++) {
      run.tick();
      addOther(group, value);
    }
  }

  private void addOther(int group, NodeValue value) {
    NodeValue before = others[group];
    others[group] = before == null ? value : XSDFuncOp.numAdd(value, before);
  }

  private void add(int group, long number, long weight) {
    long times = number * weight;
    long sum = sums[group] + times;
    boolean fits = Math.multiplyHigh(number, weight) == times >> 63 && ((sums[group] ^ sum) & (times ^ sum)) >= 0;
    if (fits) {
      sums[group] = sum;
      hasInteger[group] = true;
    } else {
      addOther(group, XSDFuncOp.numMultiply(NodeValue.makeInteger(number), NodeValue.makeInteger(weight)));
    }
  }

  private void grow(int group) {
    if (group >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(group + 1, sums.length * 2));
      counts = Arrays.copyOf(counts, sums.length);
      hasError = Arrays.copyOf(hasError, sums.length);
      hasInteger = Arrays.copyOf(hasInteger, sums.length);
      others = Arrays.copyOf(others, sums.length);
    }
  }

  @Override
  public void merge(Accumulator other, int[] groups, LongUnaryOperator translated) {
    if (other instanceof Sum sum) {
      for (int its = 0; its < Math.min(groups.length, sum.sums.length); its++) {
        int group = groups[its];
        grow(group);
        counts[group] += sum.counts[its];
        hasError[group] |= sum.hasError[its];
        if (sum.hasInteger[its]) {
          add(group, sum.sums[its], 1);
        }
        NodeValue rest = sum.others[its];
        if (rest != null) {
          addOther(group, rest);
        }
      }
    }
  }

  @Override
  public long result(int group) {
    if (hasError[group]) {
      return Ref.NONE;
    }
    NodeValue other = others[group];
    NodeValue sum = NodeValue.makeInteger(sums[group]);
    NodeValue total = other == null ? sum : hasInteger[group] ? XSDFuncOp.numAdd(sum, other) : other;
    return run.terms().ref((isAverage ? XSDFuncOp.numDivide(total, NodeValue.makeInteger(counts[group])) : total).asNode());
  }
}
