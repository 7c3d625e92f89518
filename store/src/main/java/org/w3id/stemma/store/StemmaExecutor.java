package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/// Executes queries over a `StemmaDataset`: what can only match stored triples goes to TDB2, which joins by ids; the
/// rest is found triple by triple. One pattern of a query may go one way and the next the other.
///
/// Cancelling and time-outs work in both: the execution context is the query's own, with another active graph.
final class StemmaExecutor extends OpExecutor {
  /// Patterns that are executed together.
  ///
  /// @param stored whether TDB2 can answer them alone
  record Run(boolean stored, BasicPattern patterns) {}

  StemmaExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    if (!(execCxt.getActiveGraph() instanceof StemmaGraph graph)) {
      return super.execute(op, input);
    }
    if (isStored(graph, op.getPattern())) {
      return inTdb(graph, op, input);
    }
    QueryIterPeek peek = QueryIterPeek.create(input, execCxt);
    BasicPattern ordered = peek.hasNext() ? ordered(graph, op.getPattern(), peek) : op.getPattern();
    QueryIterator rows = peek;
    for (Run run : runs(graph, ordered)) {
      var part = new OpBGP(run.patterns());
      rows = run.stored() ? inTdb(graph, part, rows) : super.execute(part, rows);
    }
    return rows;
  }

  /// TDB2 places filters within a pattern; but it would look for EXISTS among stored triples only.
  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    if (execCxt.getActiveGraph() instanceof StemmaGraph graph
        && op.getSubOp() instanceof OpBGP bgp
        && isStored(graph, bgp.getPattern())
        && !hasExists(op)) {
      return inTdb(graph, op, input);
    }
    return super.execute(op, input);
  }

  private QueryIterator inTdb(StemmaGraph graph, Op op, QueryIterator input) {
    ExecutionContext inStore = ExecutionContext.copyChangeActiveGraph(execCxt, graph.stored());
    inStore.setExecutor(OpExecutorTDB2.OpExecFactoryTDB);
    return QC.execute(op, input, inStore);
  }

  private static boolean isStored(StemmaGraph graph, BasicPattern patterns) {
    return patterns.getList().stream().allMatch(triple -> graph.isStored(triple.getPredicate()));
  }

  private static boolean hasExists(OpFilter op) {
    var found = new boolean[1];
    Walker.walk(
        op.getExprs(),
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            found[0] = true;
          }
        });
    return found[0];
  }

  /// The most selective first, as TDB2's statistics see it, given the first row that comes in.
  private static BasicPattern ordered(StemmaGraph graph, BasicPattern patterns, QueryIterPeek input) {
    ReorderTransformation fromStatistics = graph.stored().getDSG().getReorderTransform();
    ReorderTransformation reorder = fromStatistics == null ? ReorderLib.fixed() : fromStatistics;
    BasicPattern substituted = Substitute.substitute(patterns, input.peek());
    return reorder.reorderIndexes(substituted).reorder(patterns);
  }

  /// Cuts a pattern into runs that go the same way, in its order.
  static List<Run> runs(StemmaGraph graph, BasicPattern patterns) {
    var runs = new ArrayList<Run>();
    for (Triple triple : patterns) {
      boolean stored = graph.isStored(triple.getPredicate());
      if (runs.isEmpty() || runs.getLast().stored() != stored) {
        runs.add(new Run(stored, new BasicPattern()));
      }
      runs.getLast().patterns().add(triple);
    }
    return runs;
  }
}
