package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;

/// ARQ's executor, after which nothing stays open.
///
/// Whatever throws ends the query, and everything that the query has open is closed there and then: what ARQ had begun to
/// build would otherwise stay open, since nobody holds it.
public class ClosingExecutor extends OpExecutor {
  public ClosingExecutor(ExecutionContext execution) {
    super(execution);
  }

  @Override
  protected final QueryIterator exec(Op op, QueryIterator input) {
    try {
      return begin(op, input);
    } catch (RuntimeException | Error e) {
      input.close();
      closeAll();
      throw e;
    }
  }

  /// Begins to execute an operation.
  protected QueryIterator begin(Op op, QueryIterator input) {
    return super.exec(op, input);
  }

  private void closeAll() {
    var open = new ArrayList<QueryIterator>();
    execCxt.listOpenIterators().forEachRemaining(open::add);
    open.reversed().forEach(QueryIterator::close);
  }
}
