package org.w3id.stemma.columns.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// Makes accumulators of aggregates.
///
/// @param rows all variables of a row, for counts of different rows
/// @param different those of which just different values are counted, and for how many one stands
public record Accumulators(Expressions expressions, Set<Var> rows, Map<Var, StandIn> different) {
  public Accumulator of(Aggregator aggregator) {
    Terms terms = expressions.terms();
    return switch (aggregator) {
      case AggCount any -> new Count(null, terms);
      case AggCountVar any -> new Count(argument(aggregator), terms);
      case AggCountVarDistinct any -> different(aggregator.getExprList().get(0));
      case AggCountDistinct any -> new Different(variables(), false, new StandIn(), terms);
      case AggSum any -> new Sum(argument(aggregator), expressions.run(), false);
      case AggAvg any -> new Sum(argument(aggregator), expressions.run(), true);
      case AggMin any -> new Extreme(argument(aggregator), terms, 1);
      case AggMinDistinct any -> new Extreme(argument(aggregator), terms, 1);
      case AggMax any -> new Extreme(argument(aggregator), terms, -1);
      case AggMaxDistinct any -> new Extreme(argument(aggregator), terms, -1);
      default -> new ByArq(aggregator, expressions);
    };
  }

  /// Whether equal rows make no difference to it.
  public static boolean isOfSet(Aggregator aggregator) {
    return switch (aggregator) {
      case AggCountVarDistinct any -> true;
      case AggCountDistinct any -> true;
      case AggMin any -> true;
      case AggMinDistinct any -> true;
      case AggMax any -> true;
      case AggMaxDistinct any -> true;
      default -> false;
    };
  }

  private Accumulator different(Expr counted) {
    StandIn standIn = counted.isVariable() ? different.get(counted.asVar()) : null;
    return new Different(new Expression[] {expressions.of(counted)}, true, standIn == null ? new StandIn() : standIn, expressions.terms());
  }

  private Expression argument(Aggregator aggregator) {
    Expr argument = aggregator.getExprList().get(0);
    return expressions.of(argument);
  }

  private Expression[] variables() {
    return rows.stream().map(variable -> expressions.of(new ExprVar(variable))).toArray(Expression[]::new);
  }

  /// What ARQ accumulates, group by group.
  private static final class ByArq implements Accumulator {
    private final Aggregator aggregator;
    private final Expressions expressions;
    private final RowView view;
    private final List<org.apache.jena.sparql.expr.aggregate.Accumulator> groups = new ArrayList<>();

    ByArq(Aggregator aggregator, Expressions expressions) {
      this.aggregator = aggregator;
      this.expressions = expressions;
      this.view = new RowView(expressions.registers(), expressions.terms());
    }

    @Override
    public void add(int group, long[] row, long weight) {
      while (groups.size() <= group) {
        groups.add(aggregator.createAccumulator());
      }
      for (long i = 0; i < weight; i++) {
        expressions.run().tick();
        groups.get(group).accumulate(view.of(row), expressions.execution());
      }
    }

    @Override
    public long result(int group) {
      NodeValue value = groups.get(group).getValue();
      return value == null ? Ref.NONE : expressions.terms().ref(value.asNode());
    }
  }
}
