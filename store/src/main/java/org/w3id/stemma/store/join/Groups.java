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
import org.apache.jena.sparql.util.VarUtils;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.reading.Readings;

/// Counts of the matches of a pattern, by variables or whole, without a row for each match.
public final class Groups extends QueryIter1 {
  /// What is counted: the matches of a pattern for which all conditions hold.
  public record Counted(BasicPattern pattern, Sources sources, List<Condition> conditions) {}

  private static final int WHOLE = -1;

  private final OpGroup op;
  private final Join join;
  private final Values values;
  private final List<Var> keys;
  private final int[] keyPlaces;
  private final int[] distinctRegisters;
  private final List<Filter> filters;
  private final Tally groups;
  private long[][] counts = new long[0][];
  private @Nullable Iterator<Binding> answer;

  /// A condition, and where the values of its variables are.
  private final class Filter {
    private final Existence existence;
    private final int[] places;
    private final long[] of;

    Filter(Existence existence) {
      this.existence = existence;
      this.places = values.places(existence.variables());
      this.of = new long[places.length];
    }

    boolean holds() {
      values.fill(of, places);
      return existence.holds(of);
    }
  }

  public Groups(QueryIterator input, OpGroup op, Counted counted, ExecutionContext execution) {
    super(input, execution);
    this.op = op;
    this.keys = op.getGroupVars().getVars();
    var run = new Run(counted.sources().refs(), execution.getCancelSignal());
    this.join = new Join(counted.pattern(), counted.sources(), needs(op, counted.conditions()), run);
    this.values = new Values(join);
    this.keyPlaces = values.places(keys);
    this.distinctRegisters =
        op.getAggregators().stream().mapToInt(each -> distinct(each.getAggregator())).toArray();
    this.filters = counted.conditions().stream().map(condition -> new Filter(new Existence(condition, run))).toList();
    this.groups = new Tally(keys.size());
  }

  /// Whether all that is asked of the pattern is counts of it or of its variables, by variables.
  public static boolean canCount(OpGroup op, BasicPattern pattern) {
    Set<Var> variables = new HashSet<>();
    VarUtils.addVars(variables, pattern);
    return op.getGroupVars().getExprs().isEmpty()
        && op.getAggregators().stream().allMatch(each -> canCount(each.getAggregator(), variables));
  }

  private static boolean canCount(Aggregator aggregator, Set<Var> variables) {
    return aggregator instanceof AggCount
        || ((aggregator instanceof AggCountVar || aggregator instanceof AggCountVarDistinct)
            && variable(aggregator) != null
            && variables.contains(variable(aggregator)));
  }

  private static Needs needs(OpGroup op, List<Condition> conditions) {
    var values = new HashSet<>(op.getGroupVars().getVars());
    conditions.forEach(condition -> VarUtils.addVars(values, condition.pattern()));
    var distinct = new HashSet<Var>();
    for (ExprAggregator each : op.getAggregators()) {
      Var variable = variable(each.getAggregator());
      if (variable != null && each.getAggregator() instanceof AggCountVarDistinct) {
        distinct.add(variable);
      }
    }
    return new Needs(values, distinct);
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
    long[] key = new long[keyPlaces.length];
    while (getInput().hasNext()) {
      Binding row = getInput().next();
      values.of(row);
      join.start(row);
      while (join.next()) {
        if (isKept()) {
          values.fill(key, keyPlaces);
          count(groups.number(key), seen);
        }
      }
    }
    join.close();
    return rows().iterator();
  }

  private boolean isKept() {
    for (Filter filter : filters) {
      if (!filter.holds()) {
        return false;
      }
    }
    return true;
  }

  private void count(int group, Tally[] seen) {
    long[] of = counts(group);
    for (int i = 0; i < of.length; i++) {
      int register = distinctRegisters[i];
      if (register == WHOLE) {
        of[i] = Math.addExact(of[i], join.weight());
      } else {
        int before = seen[i].size();
        boolean isNew = seen[i].number(new long[] {group, join.value(register)}) == before;
        of[i] += isNew ? standsFor(register) : 0;
      }
    }
  }

  /// How many artifacts the value of a variable stands for.
  private int standsFor(int register) {
    Readings readings = join.refs().readings();
    long value = join.value(register);
    int type = join.isAlike(register) && Ref.isPlace(value) ? readings.classOf((int) value) : -1;
    return type < 0 ? 1 : readings.members().degree(type);
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
    boolean isOneEmpty = groups.size() == 0 && keys.isEmpty();
    for (int group = 0; group < groups.size() || (isOneEmpty && group == 0); group++) {
      BindingBuilder row = Binding.builder();
      for (int i = 0; i < keyPlaces.length; i++) {
        if (groups.ref(group, i) != Ref.NONE) {
          row.add(keys.get(i), join.refs().node(groups.ref(group, i)));
        }
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
