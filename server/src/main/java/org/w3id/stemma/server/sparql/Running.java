package org.w3id.stemma.server.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/// One admitted query on one data set, within one budget. Not for several threads; the budget ends it from another.
///
/// Works in a read transaction that the caller has opened. Every method throws [QueryCancelledException] when the
/// time is over.
public final class Running implements AutoCloseable {
  private final Query query;
  private final DatasetGraph dataset;
  private final Budget budget;
  private final Plan plan;
  private final QueryIterator rows;

  private Running(Query query, DatasetGraph dataset, Budget budget, Plan plan) {
    this.query = query;
    this.dataset = dataset;
    this.budget = budget;
    this.plan = plan;
    this.rows = plan.iterator();
    budget.whenSpent(rows::cancel);
  }

  /// What a query is asked of.
  ///
  /// @param graphs those to look at; all if it names none
  /// @param functions property functions by IRI, besides which there are none
  public record Data(
      DatasetGraph dataset, DatasetDescription graphs, Map<String, PropertyFunctionFactory> functions) {
    public Data {
      functions = Map.copyOf(functions);
    }
  }

  /// Starts `admitted`. A graph that is named and not there is empty.
  public static Running start(Admission admission, Admission.Admitted admitted, Data data, Budget budget) {
    DatasetGraph seen = DynamicDatasets.dynamicDataset(data.graphs(), data.dataset(), false);
    Context context = Context.setupContextForDataset(null, seen);
    context.set(ARQConstants.symCancelQuery, budget.signal());
    FunctionRegistry.set(context, admission.functions());
    PropertyFunctionRegistry.set(context, new EndingPaths.Steps(budget, data.functions()));
    Context.setCurrentDateTime(context);
    QueryEngineFactory engine = QueryEngineRegistry.findFactory(admitted.op(), seen, context);
    Plan plan = engine.create(admitted.op(), seen, BindingRoot.create(), context);
    return new Running(admitted.query(), seen, budget, plan);
  }

  /// The answer of a SELECT, row by row.
  public RowSet select() {
    List<Var> variables = query.getResultVars().stream().map(Var::alloc).toList();
    return RowSetStream.create(variables, rows);
  }

  /// The answer of an ASK.
  public boolean ask() {
    boolean found = rows.hasNext();
    check();
    return found;
  }

  /// The triples of a CONSTRUCT or DESCRIBE, some of them more than once.
  public void triples(Consumer<Triple> out) {
    if (query.isConstructType()) {
      Iterator<Triple> made = TemplateLib.calcTriples(query.getConstructTemplate().getTriples(), rows);
      made.forEachRemaining(out);
    } else {
      describe(out);
    }
    check();
  }

  /// [QueryCancelledException] if the time is over: what was read till then may be only a part.
  public void check() {
    if (budget.isSpent()) {
      throw new QueryCancelledException();
    }
  }

  /// What the default graph says of each node, and of the blank nodes that it leads to.
  private void describe(Consumer<Triple> out) {
    Set<Node> seen = new HashSet<>(query.getResultURIs());
    List<Var> variables = query.getProjectVars();
    while (query.getQueryPattern() != null && rows.hasNext()) {
      Binding row = rows.next();
      variables.stream().map(row::get).filter(node -> node != null && !node.isLiteral()).forEach(seen::add);
    }
    Graph graph = dataset.getDefaultGraph();
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Iterator<Triple> about = graph.find(open.pop(), Node.ANY, Node.ANY);
      while (about.hasNext()) {
        check();
        Triple triple = about.next();
        out.accept(triple);
        if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
          open.push(triple.getObject());
        }
      }
    }
  }

  @Override
  public void close() {
    budget.whenSpent(() -> {});
    rows.close();
    plan.close();
  }
}
