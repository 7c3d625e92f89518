package org.w3id.stemma.columns.query;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.util.Context;

/// ARQ's optimizer, kept from moving conditions where they may be tried on too little.
///
/// It takes all that a sub-select projects for bound by it, and moves a condition into it that speaks of no more. Within
/// `OPTIONAL` and `GRAPH` ARQ's own execution has put the values of the row before into such a sub-select; evaluated by
/// itself, as its definition says, it may have no value for the condition to be tried on.
final class Optimizer {
  private Optimizer() {}

  static Op optimized(Op op, Context context) {
    Context own = context;
    if (isWithout(op)) {
      own = context.copy();
      own.set(ARQ.optFilterPlacement, false);
    }
    return Algebra.optimize(op, own);
  }

  /// Whether there is such a sub-select, of which a variable may be without a value.
  private static boolean isWithout(Op op) {
    var is = new AtomicBoolean();
    Consumer<Op> look = within -> OpWalker.walk(within, new Projects(is));
    OpWalker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpLeftJoin join) {
            look.accept(join.getRight());
          }

          @Override
          public void visit(OpGraph graph) {
            look.accept(graph.getSubOp());
          }
        });
    return is.get();
  }

  private static final class Projects extends OpVisitorBase {
    private final AtomicBoolean is;

    Projects(AtomicBoolean is) {
      this.is = is;
    }

    @Override
    public void visit(OpProject project) {
      if (!Bound.variables(project.getSubOp()).containsAll(project.getVars())) {
        is.set(true);
      }
    }
  }
}
