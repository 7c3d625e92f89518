package org.w3id.stemma.columns.query;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/// Which variables have a value in every row of an operation.
///
/// ARQ's own answer ([OpVars#fixedVars]) takes what is `UNDEF` in `VALUES`, and whatever is projected, for such.
final class Bound {
  private Bound() {}

  static Set<Var> variables(Op op) {
    return switch (op) {
      case OpBGP pattern -> new LinkedHashSet<>(OpVars.visibleVars(pattern));
      case OpPath path -> new LinkedHashSet<>(OpVars.visibleVars(path));
      case OpFilter filter -> variables(filter.getSubOp());
      case OpGraph graph -> variables(graph.getSubOp());
      case OpExtendAssign extend -> variables(extend.getSubOp());
      case OpSequence sequence -> ofAny(sequence.getElements());
      case OpJoin join -> ofAny(List.of(join.getLeft(), join.getRight()));
      case OpLeftJoin join -> variables(join.getLeft());
      case OpConditional optional -> variables(optional.getLeft());
      case OpMinus minus -> variables(minus.getLeft());
      case OpUnion union -> ofBoth(union.getLeft(), union.getRight());
      default -> Set.of();
    };
  }

  private static Set<Var> ofAny(List<Op> operations) {
    var variables = new HashSet<Var>();
    operations.forEach(op -> variables.addAll(variables(op)));
    return variables;
  }

  private static Set<Var> ofBoth(Op one, Op other) {
    var variables = new HashSet<>(variables(one));
    variables.retainAll(variables(other));
    return variables;
  }
}
