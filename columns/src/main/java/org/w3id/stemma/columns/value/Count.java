package org.w3id.stemma.columns.value;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Terms;

/// How many rows there are, or how many in which an expression is worth something.
final class Count implements Mergeable {
  private final @Nullable Expression counted;
  private final Terms terms;
  private long[] counts = new long[16];

  Count(@Nullable Expression counted, Terms terms) {
    this.counted = counted;
    this.terms = terms;
  }

  @Override
  public void add(int group, long[] row, long weight) {
    add(group, counted == null || counted.isBound(row) ? weight : 0);
  }

  private void add(int group, long count) {
    if (group >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
    }
    counts[group] = Math.addExact(counts[group], count);
  }

  @Override
  public void merge(Accumulator other, int[] groups, LongUnaryOperator translated) {
    if (other instanceof Count count) {
      for (int its = 0; its < Math.min(groups.length, count.counts.length); its++) {
        add(groups[its], count.counts[its]);
      }
    }
  }

  @Override
  public long result(int group) {
    return number(counts[group], terms);
  }

  static long number(long count, Terms terms) {
    return terms.ref(NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
  }
}
