package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.w3id.stemma.columns.operator.Distinct;
import org.w3id.stemma.columns.operator.Extend;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Slice;
import org.w3id.stemma.columns.operator.Sorted;
import org.w3id.stemma.columns.value.Expressions;
import org.w3id.stemma.columns.value.Registers;

/// Makes operators of what is done to rows: `BIND`, projection, `DISTINCT`, `ORDER BY`, `LIMIT`.
final class Modifiers {
  private Modifiers() {}

  static Operator extend(Op op, VarExprList list, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>(list.getVars());
    list.forEachExpr((variable, expression) -> variables.addAll(Expressions.variables(expression)));
    Operator of = Compiler.compile(op, scope, wanted.and(variables));
    return new Extend(of, assigned(list, scope), scope.run().terms());
  }

  static List<Extend.Assigned> assigned(VarExprList list, Scope scope) {
    Expressions expressions = scope.expressions();
    var assigned = new ArrayList<Extend.Assigned>();
    for (Var variable : list.getVars()) {
      Expr expression = list.getExpr(variable);
      assigned.add(new Extend.Assigned(scope.registers().of(variable), expressions.of(expression == null ? new ExprVar(variable) : expression)));
    }
    return assigned;
  }

  /// Variables that are not projected get registers of their own.
  static Operator project(OpProject project, Scope scope, Wanted wanted) {
    Registers inner = scope.registers().inner(project.getVars());
    return Compiler.compile(project.getSubOp(), scope.with(inner), wanted.of(project.getVars()));
  }

  static Operator distinct(Op op, Scope scope) {
    Set<Var> visible = named(op);
    Operator of = Compiler.compile(op, scope, new Wanted(visible, false));
    return new Distinct(of, scope.registers().of(visible), scope.run());
  }

  /// The variables that the query itself names: it made no others to be seen.
  static Set<Var> named(Op op) {
    Set<Var> named = new LinkedHashSet<>(OpVars.visibleVars(op));
    named.removeIf(variable -> !variable.isNamedVar());
    return named;
  }

  static Operator sorted(Op op, List<SortCondition> conditions, long limit, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>();
    conditions.forEach(condition -> variables.addAll(Expressions.variables(condition.getExpression())));
    Operator of = Compiler.compile(op, scope, wanted.and(variables));
    Expressions expressions = scope.expressions();
    List<Sorted.Key> keys =
        conditions.stream()
            .map(condition -> new Sorted.Key(expressions.of(condition.getExpression()), condition.getDirection() == Query.ORDER_DESCENDING))
            .toList();
    return new Sorted(of, keys, limit, scope.run());
  }

  static Operator top(OpTopN top, Scope scope, Wanted wanted) {
    long limit = limit(top.getLimit());
    return new Slice(sorted(top.getSubOp(), top.getConditions(), limit, scope, counted(wanted)), 0, limit);
  }

  static Operator slice(OpSlice slice, Scope scope, Wanted wanted) {
    long start = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
    return new Slice(Compiler.compile(slice.getSubOp(), scope, counted(wanted)), start, limit(slice.getLength()));
  }

  private static long limit(long limit) {
    return limit == Query.NOLIMIT ? Long.MAX_VALUE : limit;
  }

  /// What is cut at a number of rows has them counted, whatever becomes of equal ones.
  private static Wanted counted(Wanted wanted) {
    return new Wanted(wanted.values(), true);
  }
}
