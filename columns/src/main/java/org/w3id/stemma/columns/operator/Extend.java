package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Expression;

/// Each row with what expressions are worth in it. A variable that has a value already keeps it; a row in which the
/// expression is worth something else is dropped.
public final class Extend extends RowByRow {
  /// A register, and what it is to hold.
  public record Assigned(int register, Expression expression) {}

  private final Assigned[] assigned;
  private final long[] before;
  private final Terms terms;
  private boolean isExtended;

  public Extend(Operator of, List<Assigned> assigned, Terms terms) {
    super(of);
    this.assigned = assigned.toArray(Assigned[]::new);
    this.before = new long[assigned.size()];
    this.terms = terms;
  }

  @Override
  public void open(long[] row) {
    super.open(row);
    isExtended = false;
  }

  @Override
  public boolean next(long[] row) {
    restore(row);
    while (of.next(row)) {
      for (int i = 0; i < before.length; i++) {
        before[i] = row[assigned[i].register()];
      }
      isExtended = true;
      if (isAssigned(row)) {
        return true;
      }
      restore(row);
    }
    return false;
  }

  private void restore(long[] row) {
    if (isExtended) {
      for (int i = 0; i < before.length; i++) {
        row[assigned[i].register()] = before[i];
      }
      isExtended = false;
    }
  }

  private boolean isAssigned(long[] row) {
    for (Assigned one : assigned) {
      long value = one.expression().ref(row);
      long known = row[one.register()];
      if (known == Ref.NONE) {
        row[one.register()] = value;
      } else if (value != Ref.NONE && value != known && !terms.node(known).sameValueAs(terms.node(value))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    super.close();
    isExtended = false;
  }

  @Override
  public void binds(BitSet registers) {
    super.binds(registers);
    for (Assigned one : assigned) {
      registers.set(one.register());
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line("with " + assigned.length + " computed", of);
  }
}
