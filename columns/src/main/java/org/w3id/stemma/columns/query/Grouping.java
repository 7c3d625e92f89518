package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.w3id.stemma.columns.operator.Groups;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.value.Accumulators;
import org.w3id.stemma.columns.value.Expressions;

/// Makes an operator of `GROUP BY` and its aggregates.
final class Grouping {
  private Grouping() {}

  static Operator group(OpGroup group, Scope scope) {
    Set<Var> visible = Modifiers.named(group.getSubOp());
    var variables = new HashSet<Var>(group.getGroupVars().getVars());
    group.getGroupVars().forEachExpr((variable, expression) -> variables.addAll(Expressions.variables(expression)));
    boolean isOfSet = true;
    List<ExprAggregator> aggregates = counts(group);
    for (ExprAggregator aggregate : aggregates) {
      isOfSet &= Accumulators.isOfSet(aggregate.getAggregator());
      if (aggregate.getAggregator().getExprList() == null) {
        variables.addAll(aggregate.getAggregator() instanceof AggCountDistinct ? visible : Set.of());
      } else {
        aggregate.getAggregator().getExprList().forEach(expression -> variables.addAll(Expressions.variables(expression)));
      }
    }
    Operator of = Compiler.compile(group.getSubOp(), scope, new Wanted(variables, !isOfSet));
    return new Groups(of, Modifiers.assigned(group.getGroupVars(), scope), () -> aggregates(aggregates, visible, scope), scope.run());
  }

  /// The aggregates, of which a count of a variable that always has a value is one of rows.
  private static List<ExprAggregator> counts(OpGroup group) {
    Set<Var> fixed = OpVars.fixedVars(group.getSubOp());
    return group.getAggregators().stream()
        .map(
            each ->
                each.getAggregator() instanceof AggCountVar count
                        && count.getExprList().get(0).isVariable()
                        && fixed.contains(count.getExprList().get(0).asVar())
                    ? new ExprAggregator(each.getVar(), new AggCount())
                    : each)
        .toList();
  }

  private static List<Groups.Aggregate> aggregates(List<ExprAggregator> aggregators, Set<Var> rows, Scope scope) {
    var accumulators = new Accumulators(scope.expressions(), rows);
    var aggregates = new ArrayList<Groups.Aggregate>();
    for (ExprAggregator each : aggregators) {
      Node empty = each.getAggregator().getValueEmpty();
      long ref = empty == null ? Ref.NONE : scope.run().terms().ref(empty);
      aggregates.add(new Groups.Aggregate(scope.registers().of(each.getVar()), accumulators.of(each.getAggregator()), ref));
    }
    return aggregates;
  }
}
