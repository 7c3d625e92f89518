package org.w3id.stemma.columns.differential;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.sparql.util.Symbol;

/// Jena's executor without four faults of Jena 5.6, of which each makes answers wrong where it should make none:
///
/// - a join by hashing that is closed before it has begun throws; within EXISTS that is an error of the filter
/// - to put triple patterns in order throws where a variable in the place of a property stands for a blank node or a literal
/// - a path between two given terms ends at any literal of the same value
/// - `MINUS` takes a row that lacks a shared variable, if any other has one value on both sides, though the next may differ
final class Mended extends OpExecutor {
  private static final StageGenerator AS_WRITTEN =
      (pattern, input, execution) -> PatternMatchData.execute(execution.getActiveGraph(), pattern, input, null, execution);

  /// With these in its context a query is executed so.
  static final Map<Symbol, Object> SETTINGS =
      Map.of(ARQ.stageGenerator, AS_WRITTEN, ARQConstants.sysOpExecutorFactory, (OpExecutorFactory) Mended::new);

  private Mended(ExecutionContext execution) {
    super(execution);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return Join.nestedLoopJoin(exec(join.getLeft(), input), exec(join.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    return Join.nestedLoopLeftJoin(exec(join.getLeft(), input), exec(join.getRight(), root()), join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    Set<Var> shared = OpVars.visibleVars(minus.getLeft());
    shared.retainAll(OpVars.visibleVars(minus.getRight()));
    QueryIterator rows = exec(minus.getLeft(), input);
    List<Binding> taken = Iter.toList(exec(minus.getRight(), root()));
    return QueryIterPlainWrapper.create(Iter.filter(rows, row -> taken.stream().noneMatch(one -> takes(one, row, shared))), execCxt);
  }

  private static boolean takes(Binding one, Binding row, Set<Var> shared) {
    List<Var> both = shared.stream().filter(variable -> one.contains(variable) && row.contains(variable)).toList();
    return !both.isEmpty() && both.stream().allMatch(variable -> one.get(variable).equals(row.get(variable)));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new Reached(path.getTriplePath(), input, execCxt);
  }

  /// Ends at the term that is asked for.
  private static final class Reached extends QueryIterRepeatApply {
    private static final Var END = Var.alloc("differential:end");

    private final TriplePath path;

    Reached(TriplePath path, QueryIterator input, ExecutionContext execution) {
      super(input, execution);
      this.path = path;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
      Node end = Var.lookup(row, path.getObject());
      if (!end.isLiteral() || Var.isVar(Var.lookup(row, path.getSubject()))) {
        return PathLib.execTriplePath(row, path, getExecContext());
      }
      Iterator<Binding> reached = PathLib.execTriplePath(row, path.getSubject(), path.getPath(), END, getExecContext());
      return QueryIterPlainWrapper.create(Iter.map(Iter.filter(reached, found -> end.equals(found.get(END))), found -> row), getExecContext());
    }
  }
}
