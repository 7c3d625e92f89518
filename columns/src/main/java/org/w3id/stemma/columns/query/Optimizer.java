package org.w3id.stemma.columns.query;

import java.util.List;
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
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/// ARQ's optimizer, kept from moving conditions where they may be tried on too little.
///
/// It takes all that a sub-select projects, and all variables of `VALUES`, for bound by these, and moves a condition into
/// them that speaks of no more. Within `OPTIONAL` and `GRAPH` ARQ's own execution has put the values of the row before into
/// what stands there; evaluated by itself, as its definition says, that may have no value for the condition to be tried on.
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

  /// Whether there is such a place, of which a variable may be without a value.
  private static boolean isWithout(Op op) {
    var is = new AtomicBoolean();
    Consumer<Op> look = within -> OpWalker.walk(within, new Places(is));
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

  private static final class Places extends OpVisitorBase {
    private final AtomicBoolean is;

    Places(AtomicBoolean is) {
      this.is = is;
    }

    @Override
    public void visit(OpProject project) {
      look(project.getSubOp(), project.getVars());
    }

    @Override
    public void visit(OpTable table) {
      look(table, table.getTable().getVars());
    }

    private void look(Op op, List<Var> variables) {
      if (!Bound.variables(op).containsAll(variables)) {
        is.set(true);
      }
    }
  }
}
