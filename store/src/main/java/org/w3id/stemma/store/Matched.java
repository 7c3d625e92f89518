package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.join.Condition;
import org.w3id.stemma.store.join.Groups.Counted;

/// Operations of which the last is to match a pattern: each row that those before it give is matched with it, and what
/// matches is kept where conditions hold.
record Matched(List<Op> before, Counted counted) {
  /// Null if it is nothing of the kind.
  static @Nullable Matched of(Op op, Patterns patterns) {
    return switch (op) {
      case OpFilter filter -> under(filter, patterns);
      case OpSequence sequence -> last(sequence.getElements(), patterns);
      default -> {
        Patterns.Joined joined = patterns.of(op);
        yield joined == null
            ? null
            : new Matched(List.of(), new Counted(joined.pattern(), joined.sources(), List.of()));
      }
    };
  }

  private static @Nullable Matched under(OpFilter filter, Patterns patterns) {
    Conditions of = Conditions.of(filter.getExprs(), patterns);
    Matched inner = of.others().isEmpty() ? of(filter.getSubOp(), patterns) : null;
    if (inner == null) {
      return null;
    }
    var conditions = new ArrayList<Condition>(inner.counted().conditions());
    conditions.addAll(of.conditions());
    return new Matched(
        inner.before(), new Counted(inner.counted().pattern(), inner.counted().sources(), conditions));
  }

  private static @Nullable Matched last(List<Op> sequence, Patterns patterns) {
    Matched last = of(sequence.getLast(), patterns);
    if (last == null) {
      return null;
    }
    var before = new ArrayList<>(sequence.subList(0, sequence.size() - 1));
    before.addAll(last.before());
    return new Matched(List.copyOf(before), last.counted());
  }
}
