package org.w3id.stemma.columns.query;

import java.util.BitSet;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Outline;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.value.RowView;

/// An operation that ARQ executes, once for each row; what stands within it comes back here.
final class ByArq extends Operator {
  private final Op op;
  private final Scope scope;
  private final Var[] variables;
  private final int[] registers;
  private final long[] before;
  private final RowView view;
  private @Nullable QueryIterator rows;

  ByArq(Op op, Scope scope) {
    this.op = op;
    this.scope = scope;
    scope.run().leaveToArq();
    this.variables = OpVars.visibleVars(op).toArray(Var[]::new);
    this.registers = scope.registers().of(OpVars.visibleVars(op));
    this.before = new long[registers.length];
    this.view = new RowView(scope.registers(), scope.run().terms());
  }

  @Override
  public void open(long[] row) {
    close();
    for (int i = 0; i < before.length; i++) {
      before[i] = row[registers[i]];
    }
    QueryIterator input = QueryIterSingleton.create(view.of(row).copy(), scope.execution());
    rows = new ColumnsExecutor(scope.execution()).byArq(op, input);
  }

  @Override
  public boolean next(long[] row) {
    for (int i = 0; i < before.length; i++) {
      row[registers[i]] = before[i];
    }
    QueryIterator from = rows;
    if (from == null || !from.hasNext()) {
      close();
      return false;
    }
    Binding found = from.next();
    for (int i = 0; i < before.length; i++) {
      if (before[i] == Ref.NONE) {
        row[registers[i]] = Row.ref(found, variables[i], scope.run().terms());
      }
    }
    return true;
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  @Override
  public void binds(BitSet bound) {
    for (int register : registers) {
      bound.set(register);
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line("by ARQ: " + op.getName());
  }
}
