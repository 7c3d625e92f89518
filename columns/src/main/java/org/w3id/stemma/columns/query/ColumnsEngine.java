package org.w3id.stemma.columns.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.w3id.stemma.columns.source.IdDataset;

/// ARQ's engine over an [IdDataset]: with its executor, and with `FROM` and `FROM NAMED` taken as other sets of graphs.
public final class ColumnsEngine extends QueryEngineMain {
  /// In the context of a query or a data set: from about how many rows on those of a group are shared with processors that
  /// are free.
  public static final Symbol SHARED_FROM = Symbol.create("columns:sharedFrom");

  private ColumnsEngine(Query query, DatasetGraph dataset, Binding input, Context context) {
    super(query, dataset, input, context);
  }

  private ColumnsEngine(Op op, DatasetGraph dataset, Binding input, Context context) {
    super(op, dataset, input, context);
  }

  /// Makes ARQ use it for every [IdDataset].
  public static void register() {
    if (!QueryEngineRegistry.containsFactory(FACTORY)) {
      QueryEngineRegistry.addFactory(FACTORY);
    }
  }

  /// How a data set's queries are executed, in its context.
  public static void configure(Context context) {
    QC.setFactory(context, ColumnsExecutor::new);
  }

  @Override
  protected Op modifyOp(Op op) {
    return context.isFalse(ARQ.optimization) ? super.modifyOp(op) : Optimizer.optimized(op, context);
  }

  @Override
  protected DatasetGraph dynamicDataset(DatasetDescription description, DatasetGraph dataset, boolean isUnionDefault) {
    return dataset instanceof IdDataset ids && !isUnionDefault
        ? described(description, ids)
        : super.dynamicDataset(description, dataset, isUnionDefault);
  }

  /// What a query is asked of that says so itself, with `FROM` and `FROM NAMED`.
  static DatasetGraph described(DatasetDescription description, IdDataset dataset) {
    return dataset.of(nodes(description.getDefaultGraphURIs()), nodes(description.getNamedGraphURIs()));
  }

  private static List<Node> nodes(List<String> names) {
    return names.stream().map(NodeFactory::createURI).toList();
  }

  private static final QueryEngineFactory FACTORY =
      new QueryEngineFactory() {
        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
          return dataset instanceof IdDataset;
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
          return new ColumnsEngine(query, dataset, input, context).getPlan();
        }

        @Override
        public boolean accept(Op op, DatasetGraph dataset, Context context) {
          return dataset instanceof IdDataset;
        }

        @Override
        public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
          return new ColumnsEngine(op, dataset, input, context).getPlan();
        }
      };
}
