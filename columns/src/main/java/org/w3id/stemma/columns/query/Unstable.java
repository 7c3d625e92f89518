package org.w3id.stemma.columns.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// What is worth something else each time that it is asked for: `RAND()`, `UUID()`, `BNODE()`. Rows that are equal without it
/// are not with it, so it must be computed row by row, as ARQ does.
final class Unstable {
  private Unstable() {}

  /// Whether any expression of an operation, or of what is below it, is unstable.
  static boolean isIn(Op op) {
    var is = new AtomicBoolean();
    Walker.walk(
        op,
        new OpVisitorBase(),
        new ExprVisitorBase() {
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
            if (function instanceof org.apache.jena.sparql.expr.Unstable) {
              is.set(true);
            }
          }
        });
    return is.get();
  }
}
