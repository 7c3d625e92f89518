package org.w3id.stemma.columns.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.columns.source.IdGraph;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Mentioned;
import org.w3id.stemma.columns.value.Registers;

/// Executes operations over an [IdDataset] on refs, and leaves to ARQ what has no operator.
public final class ColumnsExecutor extends ClosingExecutor {
  /// Fewer rows than these are found before another thread has begun.
  private static final long SHARED_FROM = 50_000;

  private static final Symbol TERMS = Symbol.create("columns:terms");

  public ColumnsExecutor(ExecutionContext execution) {
    super(execution);
  }

  @Override
  protected QueryIterator begin(Op op, QueryIterator input) {
    Compiled compiled = compiled(op, !(input instanceof QueryIterRoot));
    return compiled == null || compiled.operator() instanceof ByArq ? byArq(op, input) : new Rows(input, compiled, execCxt);
  }

  /// Leaves an operation to ARQ, but not what stands within it.
  QueryIterator byArq(Op op, QueryIterator input) {
    return super.begin(op, input);
  }

  /// @param isGiven whether variables may have values before
  @Nullable Compiled compiled(Op op, boolean isGiven) {
    if (!(execCxt.getActiveGraph() instanceof IdGraph graph) || !(execCxt.getDataset() instanceof IdDataset dataset) || Randomness.isIn(op)) {
      return null;
    }
    var registers = new Registers();
    Set<Var> seen = new LinkedHashSet<>(OpVars.visibleVars(op));
    Set<Var> known = new LinkedHashSet<>(seen);
    if (isGiven) {
      known.addAll(Mentioned.in(op));
    }
    registers.of(known);
    var run = new Run(terms(dataset), execCxt.getCancelSignal(), execCxt.getContext().getLong(ColumnsEngine.SHARED_FROM, SHARED_FROM));
    Operator operator = Compiler.compile(op, new Scope(registers, graph.triples(), execCxt, dataset, run), new Wanted(seen, true));
    return new Compiled(operator, registers, known, seen, run.terms());
  }

  /// One query has the same terms in all its parts, so that refs can go from one to the other.
  private Terms terms(IdDataset dataset) {
    Object known = execCxt.getContext().get(TERMS);
    if (known instanceof Terms terms && terms.isOf(dataset)) {
      return terms;
    }
    Terms made = dataset.terms();
    execCxt.getContext().set(TERMS, made);
    return made;
  }
}
