package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Extend;
import org.w3id.stemma.columns.operator.Gathering;
import org.w3id.stemma.columns.operator.Groups;
import org.w3id.stemma.columns.operator.Helpers;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.value.Accumulators;
import org.w3id.stemma.columns.value.Expression;
import org.w3id.stemma.columns.value.Expressions;
import org.w3id.stemma.columns.value.Registers;
import org.w3id.stemma.columns.value.StandIn;

/// Makes an operator of `GROUP BY` and its aggregates.
final class Grouping {
  private final OpGroup group;
  private final Set<Var> visible;
  private final List<ExprAggregator> aggregates;

  private Grouping(OpGroup group) {
    this.group = group;
    this.visible = Modifiers.named(group.getSubOp());
    this.aggregates = counts(group);
  }

  static Operator group(OpGroup group, Scope scope) {
    var grouping = new Grouping(group);
    Registers before = scope.registers().copy();
    Map<Var, StandIn> different = grouping.different();
    Operator of = grouping.rows(scope, different);
    int[] keys = scope.registers().of(group.getGroupVars().getVars());
    var helpers = new Helpers(stop -> grouping.helper(scope, before, stop));
    return new Groups(of, keys, grouping.aggregates(scope), () -> grouping.gathering(scope, different), helpers);
  }

  private Operator rows(Scope scope, Map<Var, StandIn> different) {
    Set<Var> variables = keyVariables();
    boolean isOfSet = true;
    for (ExprAggregator each : aggregates) {
      isOfSet &= Accumulators.isOfSet(each.getAggregator());
      if (each.getAggregator().getExprList() == null) {
        variables.addAll(each.getAggregator() instanceof AggCountDistinct ? visible : Set.of());
      } else {
        each.getAggregator().getExprList().forEach(expression -> variables.addAll(Expressions.variables(expression)));
      }
    }
    return Compiler.compile(group.getSubOp(), scope, new Wanted(variables, !isOfSet, different));
  }

  private Set<Var> keyVariables() {
    var variables = new HashSet<Var>(group.getGroupVars().getVars());
    group.getGroupVars().forEachExpr((variable, expression) -> variables.addAll(Expressions.variables(expression)));
    return variables;
  }

  private Gathering gathering(Scope scope, Map<Var, StandIn> different) {
    List<Expression> keys = Modifiers.assigned(group.getGroupVars(), scope).stream().map(Extend.Assigned::expression).toList();
    var accumulators = new Accumulators(scope.expressions(), visible, different);
    return new Gathering(keys, aggregates.stream().map(each -> accumulators.of(each.getAggregator())).toList(), scope.run());
  }

  /// The same once more for another thread; null if ARQ executes anything of it, which keeps to one.
  private Helpers.@Nullable Helper helper(Scope scope, Registers before, AtomicBoolean stop) {
    Terms terms = scope.run().terms();
    Terms its = scope.dataset().terms();
    Scope beside = scope.beside(before.copy(), its, stop);
    Map<Var, StandIn> different = different();
    Operator of = rows(beside, different);
    Gathering gathering = gathering(beside, different);
    return beside.run().isLeftToArq() ? null : new Helpers.Helper(of, gathering, ref -> its.ref(ref, terms), ref -> terms.ref(ref, its));
  }

  /// The aggregates, of which a count of a variable that always has a value is one of rows.
  private static List<ExprAggregator> counts(OpGroup group) {
    Set<Var> fixed = Bound.variables(group.getSubOp());
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

  /// The variables of which nothing is asked but how many different values they have.
  private Map<Var, StandIn> different() {
    var different = new HashMap<Var, StandIn>();
    Set<Var> others = keyVariables();
    for (ExprAggregator aggregate : aggregates) {
      ExprList arguments = aggregate.getAggregator().getExprList();
      if (aggregate.getAggregator() instanceof AggCountVarDistinct && arguments.get(0).isVariable()) {
        different.put(arguments.get(0).asVar(), new StandIn());
      } else if (aggregate.getAggregator() instanceof AggCountDistinct) {
        return Map.of();
      } else if (arguments != null) {
        arguments.forEach(expression -> others.addAll(Expressions.variables(expression)));
      }
    }
    different.keySet().removeAll(others);
    return different;
  }

  private List<Groups.Aggregate> aggregates(Scope scope) {
    var registers = new ArrayList<Groups.Aggregate>();
    for (ExprAggregator each : aggregates) {
      Node empty = each.getAggregator().getValueEmpty();
      long ref = empty == null ? Ref.NONE : scope.run().terms().ref(empty);
      registers.add(new Groups.Aggregate(scope.registers().of(each.getVar()), ref));
    }
    return registers;
  }
}
