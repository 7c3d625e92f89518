package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/// Counts of the matches of a pattern, by variables or whole, without a row for each match.
public final class Groups extends QueryIter1 {
  private static final int WHOLE = -1;

  private final OpGroup op;
  private final Join join;
  private final List<Var> keys;
  private final int[] keyRegisters;
  private final int[] distinctRegisters;
  private final Tally groups;
  private long[][] counts = new long[0][];
  private @Nullable Iterator<Binding> answer;

  public Groups(QueryIterator input, OpGroup op, BasicPattern pattern, Sources sources, ExecutionContext execution) {
    super(input, execution);
    this.op = op;
    this.keys = op.getGroupVars().getVars();
    this.join = new Join(pattern, sources, needed(op)::contains, execution.getCancelSignal());
    this.keyRegisters = keys.stream().mapToInt(join.variables()::indexOf).toArray();
    this.distinctRegisters =
        op.getAggregators().stream().mapToInt(each -> distinct(each.getAggregator())).toArray();
    this.groups = new Tally(keyRegisters.length);
  }

  /// Whether all that is asked of the pattern is counts, by variables of its own.
  public static boolean canCount(OpGroup op, BasicPattern pattern) {
    Set<Var> variables = new HashSet<>();
    for (Triple triple : pattern) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (Var.isVar(node)) {
          variables.add(Var.alloc(node));
        }
      }
    }
    return op.getGroupVars().getExprs().isEmpty()
        && variables.containsAll(op.getGroupVars().getVars())
        && op.getAggregators().stream().allMatch(each -> canCount(each.getAggregator(), variables));
  }

  private static boolean canCount(Aggregator aggregator, Set<Var> variables) {
    return aggregator instanceof AggCount
        || ((aggregator instanceof AggCountVar || aggregator instanceof AggCountVarDistinct)
            && variable(aggregator) != null
            && variables.contains(variable(aggregator)));
  }

  private static Set<Var> needed(OpGroup op) {
    var needed = new HashSet<>(op.getGroupVars().getVars());
    for (ExprAggregator each : op.getAggregators()) {
      Var variable = variable(each.getAggregator());
      if (variable != null && each.getAggregator() instanceof AggCountVarDistinct) {
        needed.add(variable);
      }
    }
    return needed;
  }

  private static @Nullable Var variable(Aggregator aggregator) {
    List<Expr> of = aggregator.getExprList() == null ? List.of() : aggregator.getExprList().getList();
    return of.size() == 1 && of.getFirst().isVariable() ? of.getFirst().asVar() : null;
  }

  private int distinct(Aggregator aggregator) {
    return aggregator instanceof AggCountVarDistinct ? join.variables().indexOf(variable(aggregator)) : WHOLE;
  }

  @Override
  protected boolean hasNextBinding() {
    if (answer == null) {
      try {
        answer = count();
      } catch (ArithmeticException e) {
        throw new QueryExecException("There are more matches than can be counted.", e);
      }
    }
    return answer.hasNext();
  }

  private Iterator<Binding> count() {
    var seen = new Tally[distinctRegisters.length];
    Arrays.setAll(seen, i -> new Tally(2));
    long[] key = new long[keyRegisters.length];
    long[] pair = new long[2];
    while (getInput().hasNext()) {
      join.start(getInput().next());
      while (join.next()) {
        for (int i = 0; i < key.length; i++) {
          key[i] = join.value(keyRegisters[i]);
        }
        long weight = join.weight();
        int group = groups.number(key);
        long[] of = counts(group);
        for (int i = 0; i < of.length; i++) {
          if (distinctRegisters[i] == WHOLE) {
            of[i] = Math.addExact(of[i], weight);
          } else {
            pair[0] = group;
            pair[1] = join.value(distinctRegisters[i]);
            int before = seen[i].size();
            of[i] += seen[i].number(pair) == before ? 1 : 0;
          }
        }
      }
    }
    join.close();
    return rows().iterator();
  }

  private long[] counts(int group) {
    if (group >= counts.length) {
      int before = counts.length;
      counts = Arrays.copyOf(counts, Math.max(16, group * 2));
      for (int i = before; i < counts.length; i++) {
        counts[i] = new long[distinctRegisters.length];
      }
    }
    return counts[group];
  }

  private List<Binding> rows() {
    var rows = new ArrayList<Binding>();
    boolean isOneEmpty = groups.size() == 0 && keyRegisters.length == 0;
    for (int group = 0; group < groups.size() || (isOneEmpty && group == 0); group++) {
      BindingBuilder row = Binding.builder();
      for (int i = 0; i < keyRegisters.length; i++) {
        row.add(keys.get(i), join.refs().node(groups.ref(group, i)));
      }
      List<ExprAggregator> aggregators = op.getAggregators();
      for (int i = 0; i < aggregators.size(); i++) {
        row.add(aggregators.get(i).getVar(), number(counts(group)[i]));
      }
      rows.add(row.build());
    }
    return rows;
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
  }

  @Override
  protected Binding moveToNextBinding() {
    if (!hasNextBinding() || answer == null) {
      throw new NoSuchElementException();
    }
    return answer.next();
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {
    join.close();
  }
}
