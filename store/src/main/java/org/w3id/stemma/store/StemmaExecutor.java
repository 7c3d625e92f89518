package org.w3id.stemma.store;

import java.util.ArrayList;
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
import org.apache.jena.tdb2.store.GraphTDB;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.join.Closure;
import org.w3id.stemma.store.join.Existing;
import org.w3id.stemma.store.join.Groups;
import org.w3id.stemma.store.join.Rows;
import org.w3id.stemma.store.join.Sources;

/// Executes queries over a `StemmaDataset`: patterns that TDB2 tells alone go to TDB2, the rest is joined on refs, over
/// arrays and the store together. All else is ARQ's.
///
/// Cancelling and time-outs work in each: the execution context is the query's own, with another active graph. Whatever
/// throws ends the query, and everything that the query has open is closed there and then: what ARQ had begun to build
/// would otherwise stay open, since nobody holds it.
final class StemmaExecutor extends OpExecutor {
  private final Patterns patterns;

  StemmaExecutor(ExecutionContext context) {
    super(context);
    this.patterns = new Patterns(context);
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
    GraphTDB tdb = tdb(graph, op.getPattern());
    if (tdb != null) {
      return inTdb(tdb, op, input);
    }
    Patterns.Joined joined = patterns.of(op);
    return joined == null ? super.execute(op, input) : rows(joined, input);
  }

  /// TDB2 places filters within a pattern; but it would look for EXISTS among stored triples only.
  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    if (!(execCxt.getActiveGraph() instanceof StemmaGraph graph)) {
      return super.execute(op, input);
    }
    GraphTDB tdb = op.getSubOp() instanceof OpBGP bgp && !hasExists(op) ? tdb(graph, bgp.getPattern()) : null;
    if (tdb != null) {
      return inTdb(tdb, op, input);
    }
    Conditions of = Conditions.of(op.getExprs(), patterns);
    return of.conditions().isEmpty()
        ? super.execute(op, input)
        : new Existing(exec(OpFilter.filterBy(of.others(), op.getSubOp()), input), of.conditions(), execCxt);
  }

  /// A pattern in one known graph takes all rows at once; ARQ would begin anew with each.
  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    StemmaGraph graph = patterns.named(op.getNode());
    Patterns.Joined joined = graph != null && graph.hasVirtual() ? patterns.of(op) : null;
    return joined == null ? super.execute(op, input) : rows(joined, input);
  }

  private QueryIterator rows(Patterns.Joined joined, QueryIterator input) {
    return new Rows(input, joined.pattern(), joined.sources(), execCxt);
  }

  /// Rows are counted without being made where all that is asked of a pattern is to count it, whole or by variables; the
  /// pattern may follow others, and stand under conditions.
  @Override
  protected QueryIterator execute(OpGroup op, QueryIterator input) {
    Matched matched = Matched.of(op.getSubOp(), patterns);
    if (matched == null || !Groups.canCount(op, matched.counted().pattern())) {
      return super.execute(op, input);
    }
    QueryIterator rows = input;
    for (Op before : matched.before()) {
      rows = exec(before, rows);
    }
    return new Groups(rows, op, matched.counted(), execCxt);
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

  /// What TDB2 fails to build is closed with the rows that it was given: it would keep them in a `QueryIterPeek` of its own.
  private QueryIterator inTdb(GraphTDB tdb, Op op, QueryIterator input) {
    ExecutionContext inStore = ExecutionContext.copyChangeActiveGraph(execCxt, tdb);
    inStore.setExecutor(OpExecutorTDB2.OpExecFactoryTDB);
    return QC.execute(op, QueryIterPeek.create(input, execCxt), inStore);
  }

  /// The graph of TDB2 that tells all of a pattern; null if there is none.
  private static @Nullable GraphTDB tdb(StemmaGraph graph, BasicPattern patterns) {
    return patterns.getList().stream().allMatch(triple -> graph.isStored(triple.getPredicate())) ? graph.inTdb() : null;
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
