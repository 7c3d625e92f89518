package org.w3id.stemma.columns.value;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.core.Var;

/// The variables that operations speak of in any way: ARQ's own answer ([OpVars#mentionedVars]) leaves out to what `BIND`
/// and aggregates are assigned, and the conditions of `OPTIONAL`.
public final class Mentioned {
  private Mentioned() {}

  public static Set<Var> in(Op operation) {
    return in(List.of(operation));
  }

  public static Set<Var> in(Collection<Op> operations) {
    var variables = new LinkedHashSet<Var>();
    for (Op operation : operations) {
      variables.addAll(OpVars.mentionedVars(operation));
      variables.addAll(OpVars.visibleVars(operation));
      OpWalker.walk(
          operation,
          new OpVisitorBase() {
            @Override
            public void visit(OpLeftJoin join) {
              if (join.getExprs() != null) {
                join.getExprs().forEach(condition -> variables.addAll(Expressions.variables(condition)));
              }
            }
          });
    }
    return variables;
  }
}
