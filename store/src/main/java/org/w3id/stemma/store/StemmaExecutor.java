package org.w3id.stemma.store;

import java.util.ArrayList;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.join.Closure;
import org.w3id.stemma.store.join.Groups;
import org.w3id.stemma.store.join.Rows;
import org.w3id.stemma.store.join.Sources;

/// Executes queries over a `StemmaDataset`: patterns that TDB2 tells alone go to TDB2, the rest is joined on refs, over
/// arrays and TDB2 together. All else is ARQ's.
///
/// Cancelling and time-outs work in each: the execution context is the query's own, with another active graph. Whatever
/// throws ends the query, and everything that the query has open is closed there and then: what ARQ had begun to build
/// would otherwise stay open, since nobody holds it.
final class StemmaExecutor extends OpExecutor {
  StemmaExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    try {
      return super.exec(op, input);
    } catch (RuntimeException | Error e) {
      input.close();
      closeAll();
      throw e;
    }
  }

  private void closeAll() {
    var open = new ArrayList<QueryIterator>();
    execCxt.listOpenIterators().forEachRemaining(open::add);
    open.reversed().forEach(QueryIterator::close);
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    if (!(execCxt.getActiveGraph() instanceof StemmaGraph graph)) {
      return super.execute(op, input);
    }
    if (isStored(graph, op.getPattern())) {
      return inTdb(graph, op, input);
    }
    Sources sources = joined(graph, op.getPattern());
    return sources == null ? super.execute(op, input) : new Rows(input, op.getPattern(), sources, execCxt);
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

  /// A pattern in one known graph takes all rows at once; ARQ would begin anew with each.
  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    StemmaGraph graph = named(op.getNode());
    Sources sources = graph != null && op.getSubOp() instanceof OpBGP bgp ? joined(graph, bgp.getPattern()) : null;
    if (graph == null || sources == null || !graph.hasVirtual()) {
      return super.execute(op, input);
    }
    return new Rows(input, ((OpBGP) op.getSubOp()).getPattern(), sources, execCxt);
  }

  /// Rows are counted without being made where all that is asked of a pattern is to count it, whole or by variables.
  @Override
  protected QueryIterator execute(OpGroup op, QueryIterator input) {
    BasicPattern pattern = pattern(op.getSubOp());
    StemmaGraph graph = graph(op.getSubOp());
    Sources sources = pattern == null || graph == null ? null : joined(graph, pattern);
    return pattern == null || sources == null || !Groups.canCount(op, pattern)
        ? super.execute(op, input)
        : new Groups(input, op, pattern, sources, execCxt);
  }

  /// One step or more along a property that is a column is walked there; ARQ finds each step anew, as nodes.
  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    TriplePath path = op.getTriplePath();
    Sources sources = execCxt.getActiveGraph() instanceof StemmaGraph graph ? graph.sources() : null;
    if (sources != null && path.getPath() instanceof P_OneOrMore1 plus && plus.getSubPath() instanceof P_Link link) {
      Closure closure =
          Closure.of(input, path.getSubject(), link.getNode(), path.getObject(), sources, execCxt);
      if (closure != null) {
        return closure;
      }
    }
    return super.execute(op, input);
  }

  private static @Nullable BasicPattern pattern(Op op) {
    return switch (op) {
      case OpBGP bgp -> bgp.getPattern();
      case OpGraph graph when graph.getSubOp() instanceof OpBGP bgp -> bgp.getPattern();
      default -> null;
    };
  }

  private @Nullable StemmaGraph graph(Op op) {
    if (op instanceof OpGraph graph) {
      return named(graph.getNode());
    }
    return execCxt.getActiveGraph() instanceof StemmaGraph active ? active : null;
  }

  private @Nullable StemmaGraph named(Node name) {
    return execCxt.getDataset() instanceof StemmaDataset dataset
            && name.isURI()
            && dataset.getGraph(name) instanceof StemmaGraph graph
        ? graph
        : null;
  }

  /// By what a pattern can be joined on refs; null if it cannot: a quoted triple is more than a ref.
  private static @Nullable Sources joined(StemmaGraph graph, BasicPattern pattern) {
    return pattern.getList().stream().anyMatch(StemmaExecutor::isNested) ? null : graph.sources();
  }

  private static boolean isNested(Triple triple) {
    return triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm();
  }

  /// What TDB2 fails to build is closed with the rows that it was given: it would keep them in a `QueryIterPeek` of its own.
  private QueryIterator inTdb(StemmaGraph graph, Op op, QueryIterator input) {
    ExecutionContext inStore = ExecutionContext.copyChangeActiveGraph(execCxt, graph.stored());
    inStore.setExecutor(OpExecutorTDB2.OpExecFactoryTDB);
    return QC.execute(op, QueryIterPeek.create(input, execCxt), inStore);
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
}
