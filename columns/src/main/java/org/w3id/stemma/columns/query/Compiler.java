package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpList;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.columns.operator.Constants;
import org.w3id.stemma.columns.operator.Either;
import org.w3id.stemma.columns.operator.Once;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Steps;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.columns.value.Condition;
import org.w3id.stemma.columns.value.Mentioned;

/// Makes operators of the algebra of a query. What there is no operator for is [ByArq].
final class Compiler {
  private Compiler() {}

  static Operator compile(Op op, Scope scope, Wanted wanted) {
    var pattern = new Patterns();
    if (!(op instanceof OpSequence) && pattern.add(op, scope) && (!pattern.isOpen() || isBelowFilter(op))) {
      return steps(pattern, scope, wanted);
    }
    return other(op, scope, wanted.each());
  }

  private static Operator other(Op op, Scope scope, Wanted wanted) {
    return switch (op) {
      case OpSequence sequence -> Joins.sequence(sequence.getElements(), scope, wanted);
      case OpFilter filter -> Conditions.filter(filter, scope, wanted);
      case OpJoin join -> Joins.join(join.getLeft(), join.getRight(), false, List.of(), scope, wanted);
      case OpLeftJoin join -> Joins.leftJoin(join, scope, wanted);
      case OpConditional optional -> Joins.optional(optional, scope, wanted);
      case OpMinus minus -> Joins.minus(minus, scope, wanted);
      case OpUnion union -> new Either(List.of(compile(union.getLeft(), scope, wanted), compile(union.getRight(), scope, wanted)));
      case OpDisjunction union when union.size() > 0 -> new Either(union.getElements().stream().map(each -> compile(each, scope, wanted)).toList());
      case OpExtend extend -> Modifiers.extend(extend.getSubOp(), extend.getVarExprList(), scope, wanted);
      case OpAssign assign -> Modifiers.extend(assign.getSubOp(), assign.getVarExprList(), scope, wanted);
      case OpProject project -> Modifiers.project(project, scope, wanted);
      case OpDistinct distinct -> Modifiers.distinct(distinct.getSubOp(), scope);
      case OpReduced reduced -> Modifiers.distinct(reduced.getSubOp(), scope);
      case OpOrder order -> Modifiers.sorted(order.getSubOp(), order.getConditions(), Long.MAX_VALUE, scope, wanted);
      case OpTopN top -> Modifiers.top(top, scope, wanted);
      case OpSlice slice -> Modifiers.slice(slice, scope, wanted);
      case OpGroup group -> Grouping.group(group, scope);
      case OpGraph graph -> graph(graph, scope, wanted);
      case OpTable table when table.isJoinIdentity() -> Once.once();
      case OpTable table -> constants(table, scope);
      case OpNull nothing -> Once.never();
      case OpList list -> compile(list.getSubOp(), scope, wanted);
      case OpLabel label when label.hasSubOp() -> compile(label.getSubOp(), scope, wanted);
      default -> new ByArq(op, scope);
    };
  }

  static Operator steps(Patterns pattern, Scope scope, Wanted wanted) {
    var kept = new ArrayList<Steps.Kept>();
    for (Patterns.Placed placed : pattern.conditions()) {
      Condition condition = Conditions.condition(placed.expression(), placed.scope());
      var registers = new BitSet();
      condition.variables().forEach(variable -> registers.set(scope.registers().of(variable)));
      kept.add(new Steps.Kept(condition, registers));
    }
    return new Steps(pattern.parts(), kept, wanted.in(scope.registers()), scope.run());
  }

  /// Whether it is a pattern under one condition or several, and nothing else.
  static boolean isBelowFilter(Op op) {
    return op instanceof OpFilter filter && (filter.getSubOp() instanceof OpBGP || filter.getSubOp() instanceof OpPath);
  }

  private static Operator graph(OpGraph graph, Scope scope, Wanted wanted) {
    Node name = graph.getNode();
    if (Quad.isDefaultGraph(name)) {
      return new ByArq(graph, scope);
    }
    if (!name.isVariable()) {
      Scope in = scope.in(name);
      return in == null ? Once.never() : compile(graph.getSubOp(), in, wanted);
    }
    Var variable = Var.alloc(name);
    Wanted inner = wanted.and(List.of(variable));
    scope.registers().of(Mentioned.in(graph.getSubOp()));
    scope.registers().of(inner.values()); // so that only what is hidden gets registers below
    int before = scope.registers().size();
    Scope nothing = new Scope(scope.registers(), Triples.NONE, scope.execution(), scope.dataset(), scope.run());
    Operator nowhere = compile(graph.getSubOp(), nothing, inner);
    return new InEachGraph(
        scope.registers().of(variable),
        scope,
        nowhere,
        in -> scope.registers().again(before, () -> compile(graph.getSubOp(), in, inner)));
  }

  private static Operator constants(OpTable op, Scope scope) {
    List<Var> variables = op.getTable().getVars();
    int[] registers = scope.registers().of(variables);
    var refs = new ArrayList<Long>();
    int count = 0;
    var rows = op.getTable().rows();
    while (rows.hasNext()) {
      var row = rows.next();
      for (Var variable : variables) {
        Node node = row.get(variable);
        refs.add(node == null ? Ref.NONE : scope.run().terms().ref(node));
      }
      count++;
    }
    return new Constants(registers, refs.stream().mapToLong(ref -> ref).toArray(), count);
  }
}
