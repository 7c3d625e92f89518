package org.w3id.stemma.reasoner.effective;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.table.Column;

/// Something that follows, for each artifact, from what it is by itself and from what its parents have, as a number: equal
/// numbers for equal things, so that few are many artifacts'.
public interface Inheritance {
  /// What an artifact has, from what the column says of its parents.
  int of(Lineage lineage, Column column, int artifact);

  /// Gives all that lie on common cycles what they have, from nothing.
  void around(Lineage lineage, Column column, int[] ring);

  /// Who, besides the children, looks at what an artifact has.
  default List<Integer> watchers(int artifact) {
    return List.of();
  }

  /// What every artifact of a lineage has.
  default Column over(Lineage lineage, Order order) {
    var column = new Column(lineage.size());
    over(lineage, order, column, artifact -> true);
    return column;
  }

  /// Tells a column what some artifacts have. It knows it already of the others.
  default void over(Lineage lineage, Order order, Column column, IntPredicate wanted) {
    order.each(
        artifact -> {
          if (wanted.test(artifact)) {
            column.set(artifact, of(lineage, column, artifact));
          }
        },
        ring -> {
          if (IntStream.of(ring).anyMatch(wanted)) {
            around(lineage, column, ring);
          }
        });
  }
}
