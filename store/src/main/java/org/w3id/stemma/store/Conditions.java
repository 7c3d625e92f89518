package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.stemma.store.join.Condition;

/// The expressions of a filter: those that ask whether a pattern that can be joined exists, and the others.
record Conditions(List<Condition> conditions, ExprList others) {
  static Conditions of(ExprList expressions, Patterns patterns) {
    var conditions = new ArrayList<Condition>();
    var others = new ExprList();
    for (Expr expression : expressions) {
      boolean isExistence = expression instanceof E_Exists || expression instanceof E_NotExists;
      Patterns.Joined joined =
          isExistence ? patterns.of(((ExprFunctionOp) expression).getGraphPattern()) : null;
      if (joined == null) {
        others.add(expression);
      } else {
        conditions.add(new Condition(joined.pattern(), joined.sources(), expression instanceof E_NotExists));
      }
    }
    return new Conditions(List.copyOf(conditions), others);
  }
}
