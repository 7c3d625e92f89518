package org.w3id.stemma.columns.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.w3id.stemma.columns.operator.Exists;
import org.w3id.stemma.columns.operator.Filter;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.value.Condition;
import org.w3id.stemma.columns.value.Expressions;

/// Makes operators of `FILTER`, and conditions of its expressions.
final class Conditions {
  private Conditions() {}

  static Operator filter(OpFilter filter, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>();
    filter.getExprs().forEach(expression -> variables.addAll(Expressions.variables(expression)));
    Operator of = Compiler.compile(filter.getSubOp(), scope, wanted.and(variables));
    return new Filter(of, conditions(filter.getExprs().getList(), scope), scope.run());
  }

  static List<Condition> conditions(Collection<Expr> expressions, Scope scope) {
    return expressions.stream().map(expression -> condition(expression, scope)).toList();
  }

  static Condition condition(Expr expression, Scope scope) {
    return switch (expression) {
      case E_Exists exists -> exists(exists, false, scope);
      case E_NotExists exists -> exists(exists, true, scope);
      default -> scope.expressions().condition(expression);
    };
  }

  private static Condition exists(ExprFunctionOp exists, boolean isNegated, Scope scope) {
    Set<Var> mentioned = Expressions.variables(exists);
    Set<Var> known = new HashSet<>(mentioned);
    known.removeIf(variable -> !scope.registers().has(variable));
    Operator operator = Compiler.compile(exists.getGraphPattern(), scope, new Wanted(known, false));
    return new Exists(operator, isNegated, mentioned, scope.registers().of(mentioned));
  }
}
