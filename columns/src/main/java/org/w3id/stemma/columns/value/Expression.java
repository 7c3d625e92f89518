package org.w3id.stemma.columns.value;

import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// What an expression is worth in a row.
public interface Expression {
  /// A ref, or `Ref.NONE` where there is an error or nothing is bound.
  long ref(long[] row);

  /// Whether it just tells what a register holds, so that its ref costs nothing.
  default boolean isStored() {
    return false;
  }

  /// Null where there is an error or nothing is bound.
  @Nullable NodeValue value(long[] row);
}
