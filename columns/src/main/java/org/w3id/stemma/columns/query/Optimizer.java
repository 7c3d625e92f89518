package org.w3id.stemma.columns.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/// ARQ's optimizer, kept from moving conditions where they may be tried on too little, or get lost.
///
/// Those above a disjunction stay where they are: of such, what can go into none of the cases is forgotten where one of them
/// can take nothing at all. And ARQ takes all that a sub-select projects, and all variables of `VALUES`, for bound by these, and moves a condition into
/// them that speaks of no more. Within `OPTIONAL` and `GRAPH` ARQ's own execution has put the values of the row before into
/// what stands there; evaluated by itself, as its definition says, that may have no value for the condition to be tried on.
final class Optimizer extends OptimizerStd {
  private final boolean isPlacing;

  private Optimizer(Context context, boolean isPlacing) {
    super(context);
    this.isPlacing = isPlacing;
  }

  static Op optimized(Op op, Context context) {
    return new Optimizer(context, !isWithout(op)).rewrite(op);
  }

  /// Conditions are placed within a pattern once its order is known, so they stay around it here.
  @Override
  protected Op transformFilterPlacement(Op op) {
    return isPlacing ? apply(new Placement(), op) : op;
  }

  private static final class Placement extends TransformFilterPlacement {
    Placement() {
      super(false);
    }

    @Override
    public Op transform(OpFilter filter, Op of) {
      return hasCases(of) ? filter.copy(of) : super.transform(filter, of);
    }

    private static boolean hasCases(Op op) {
      var has = new AtomicBoolean();
      OpWalker.walk(
          op,
          new OpVisitorBase() {
            @Override
            public void visit(OpDisjunction disjunction) {
              has.set(true);
            }
          });
      return has.get();
    }
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
