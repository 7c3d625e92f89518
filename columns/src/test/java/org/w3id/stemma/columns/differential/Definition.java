package org.w3id.stemma.columns.differential;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/// Jena's engine that evaluates the algebra as SPARQL defines it, from the inside out: no optimizer, nothing streamed.
///
/// Jena's other engine differs from it in corners: `DISTINCT` within a group makes equal rows before it one, `MINUS` takes
/// rows away that have no value where it compares, an aggregate joined with `VALUES` counts these.
final class Definition {
  private static final Symbol ASKED = Symbol.create("differential:definition");

  static {
    QueryEngineRegistry.addFactory(new Factory());
  }

  private Definition() {}

  static Answer of(DatasetGraph data, Query query, int seconds) {
    Map<Symbol, Object> settings = new HashMap<>(Mended.SETTINGS);
    settings.put(ASKED, true);
    return Answer.of(data, query, seconds, settings);
  }

  /// Used only for queries that ask for it.
  private static final class Factory implements QueryEngineFactory {
    private final QueryEngineFactory factory = QueryEngineRef.getFactory();

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return context.isDefined(ASKED);
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return factory.create(query, dataset, input, context);
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return context.isDefined(ASKED);
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return factory.create(op, dataset, input, context);
    }
  }
}
