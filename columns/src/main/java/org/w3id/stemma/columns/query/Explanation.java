package org.w3id.stemma.columns.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.w3id.stemma.columns.operator.Outline;
import org.w3id.stemma.columns.source.IdDataset;

/// How a query is executed on ids.
public final class Explanation {
  private Explanation() {}

  /// The operators of a query, from the outside in, a line each: in which order a pattern is matched, what is only counted
  /// or only looked for, what is kept as a table, and what is left to ARQ.
  public static String of(Query query, IdDataset dataset) {
    DatasetGraph asked =
        query.hasDatasetDescription() ? ColumnsEngine.described(query.getDatasetDescription(), dataset) : dataset;
    Context context = Context.setupContextForDataset(null, asked);
    Op op = Optimizer.optimized(Algebra.compile(query), context);
    var outline = new Outline();
    Compiled compiled = new ColumnsExecutor(ExecutionContext.create(asked, context)).compiled(op, false);
    if (compiled == null) {
      outline.line("by ARQ: " + op.getName());
    } else {
      compiled.operator().explain(outline);
    }
    return outline.toString();
  }
}
