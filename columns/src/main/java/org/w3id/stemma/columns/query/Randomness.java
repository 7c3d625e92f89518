package org.w3id.stemma.columns.query;

import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;

/// What is worth something else each time that it is asked for: `RAND()`, `UUID()`, `BNODE()`. Rows that are equal without it
/// are not with it, so it must be computed row by row, as ARQ does.
final class Randomness {
  private Randomness() {}

  /// Whether there is any in an expression of an operation, or of what is below it.
  static boolean isIn(Op op) {
    var seen = new Seen();
    Walker.walk(op, new Apart(seen), seen);
    return seen.is;
  }

  private static final class Seen extends ExprVisitorBase {
    private boolean is;

    @Override
    public void visit(ExprFunction0 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      look(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      look(function);
    }

    private void look(ExprFunction function) {
      is |= function instanceof Unstable;
    }
  }

  /// The expressions that a walk through operations does not lead to.
  private static final class Apart extends OpVisitorBase {
    private final Seen seen;

    Apart(Seen seen) {
      this.seen = seen;
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator each : group.getAggregators()) {
        if (each.getAggregator().getExprList() != null) {
          Walker.walk(each.getAggregator().getExprList(), seen);
        }
      }
    }

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(this::look);
    }

    @Override
    public void visit(OpTopN top) {
      top.getConditions().forEach(this::look);
    }

    private void look(SortCondition condition) {
      Walker.walk(condition.getExpression(), seen);
    }
  }
}
