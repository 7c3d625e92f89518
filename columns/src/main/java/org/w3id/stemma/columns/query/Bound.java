package org.w3id.stemma.columns.query;

import java.util.Collection;
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
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
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
      case OpProject project -> ofBoth(variables(project.getSubOp()), project.getVars());
      case OpGroup group -> keys(group);
      case OpModifier modifier -> variables(modifier.getSubOp());
      case OpTable table -> values(table);
      case OpUnion union -> ofBoth(variables(union.getLeft()), variables(union.getRight()));
      default -> Set.of();
    };
  }

  private static Set<Var> ofAny(List<Op> operations) {
    var variables = new HashSet<Var>();
    operations.forEach(op -> variables.addAll(variables(op)));
    return variables;
  }

  private static Set<Var> ofBoth(Set<Var> one, Collection<Var> other) {
    var variables = new HashSet<>(one);
    variables.retainAll(other);
    return variables;
  }

  /// Those by which is grouped, unless they are computed.
  private static Set<Var> keys(OpGroup group) {
    var variables = new HashSet<>(ofBoth(variables(group.getSubOp()), group.getGroupVars().getVars()));
    variables.removeAll(group.getGroupVars().getExprs().keySet());
    return variables;
  }

  private static Set<Var> values(OpTable table) {
    var variables = new HashSet<>(table.getTable().getVars());
    table.getTable().rows().forEachRemaining(row -> variables.removeIf(variable -> !row.contains(variable)));
    return variables;
  }
}
