package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpList;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
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
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Apart;
import org.w3id.stemma.columns.operator.Constants;
import org.w3id.stemma.columns.operator.Distinct;
import org.w3id.stemma.columns.operator.Either;
import org.w3id.stemma.columns.operator.Exists;
import org.w3id.stemma.columns.operator.Extend;
import org.w3id.stemma.columns.operator.Filter;
import org.w3id.stemma.columns.operator.Groups;
import org.w3id.stemma.columns.operator.HashJoin;
import org.w3id.stemma.columns.operator.Minus;
import org.w3id.stemma.columns.operator.Once;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Optional;
import org.w3id.stemma.columns.operator.Sequence;
import org.w3id.stemma.columns.operator.Slice;
import org.w3id.stemma.columns.operator.Sorted;
import org.w3id.stemma.columns.operator.Steps;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.columns.value.Accumulators;
import org.w3id.stemma.columns.value.Condition;
import org.w3id.stemma.columns.value.Expressions;
import org.w3id.stemma.columns.value.Registers;

/// Makes operators of the algebra of a query. What there is no operator for is [ByArq].
///
/// It follows ARQ's own execution: a sequence and an optional pattern are looked for with what the rows before them say;
/// the other side of a join, and of `MINUS`, by itself. Which of these it is, ARQ's optimizer has decided.
final class Compiler {
  private Compiler() {}

  static Operator compile(Op op, Scope scope, Wanted wanted) {
    var pattern = new Patterns();
    if (!(op instanceof OpSequence) && pattern.add(op, scope) && (!pattern.isOpen() || isBelowFilter(op))) {
      return steps(pattern, scope, wanted);
    }
    return switch (op) {
      case OpSequence sequence -> sequence(sequence.getElements(), scope, wanted);
      case OpFilter filter -> filter(filter, scope, wanted);
      case OpJoin join -> join(join.getLeft(), join.getRight(), false, List.of(), scope, wanted);
      case OpLeftJoin join -> leftJoin(join, scope, wanted);
      case OpConditional optional -> optional(optional, scope, wanted);
      case OpMinus minus -> minus(minus, scope, wanted);
      case OpUnion union -> new Either(List.of(compile(union.getLeft(), scope, wanted), compile(union.getRight(), scope, wanted)));
      case OpDisjunction union when union.size() > 0 -> new Either(union.getElements().stream().map(each -> compile(each, scope, wanted)).toList());
      case OpExtend extend -> extend(extend.getSubOp(), extend.getVarExprList(), scope, wanted);
      case OpAssign assign -> extend(assign.getSubOp(), assign.getVarExprList(), scope, wanted);
      case OpProject project -> project(project, scope, wanted);
      case OpDistinct distinct -> distinct(distinct.getSubOp(), scope);
      case OpReduced reduced -> distinct(reduced.getSubOp(), scope);
      case OpOrder order -> sorted(order.getSubOp(), order.getConditions(), Long.MAX_VALUE, scope, wanted);
      case OpTopN top -> new Slice(sorted(top.getSubOp(), top.getConditions(), limit(top.getLimit()), scope, wanted), 0, limit(top.getLimit()));
      case OpSlice slice -> slice(slice, scope, wanted);
      case OpGroup group -> group(group, scope);
      case OpGraph graph -> graph(graph, scope, wanted);
      case OpTable table when table.isJoinIdentity() -> Once.once();
      case OpTable table -> constants(table, scope);
      case OpNull nothing -> Once.never();
      case OpList list -> compile(list.getSubOp(), scope, wanted);
      case OpLabel label when label.hasSubOp() -> compile(label.getSubOp(), scope, wanted);
      default -> new ByArq(op, scope);
    };
  }

  private static long limit(long limit) {
    return limit == Query.NOLIMIT ? Long.MAX_VALUE : limit;
  }

  private static Operator steps(Patterns pattern, Scope scope, Wanted wanted) {
    var kept = new ArrayList<Steps.Kept>();
    for (Patterns.Placed placed : pattern.conditions()) {
      Condition condition = condition(placed.expression(), placed.scope());
      var registers = new BitSet();
      condition.variables().forEach(variable -> registers.set(scope.registers().of(variable)));
      kept.add(new Steps.Kept(condition, registers));
    }
    return new Steps(pattern.parts(), kept, wanted.in(scope.registers()), scope.run());
  }

  /// Neighbors that are patterns become one. What counts its rows, or cuts them, is evaluated apart.
  private static Operator sequence(List<Op> elements, Scope scope, Wanted wanted) {
    var operators = new ArrayList<Operator>();
    int at = 0;
    while (at < elements.size()) {
      int end = at + 1;
      Patterns pattern = pattern(elements.subList(at, end), scope);
      while (pattern != null && end < elements.size()) {
        Patterns longer = pattern(elements.subList(at, end + 1), scope);
        if (longer == null) {
          break;
        }
        pattern = longer;
        end++;
      }
      Wanted of = wanted.and(mentioned(elements.subList(0, at))).and(mentioned(elements.subList(end, elements.size())));
      if (pattern == null && !operators.isEmpty() && isClosed(elements.get(at))) {
        Operator before = inOrder(operators, scope);
        operators.clear();
        operators.add(join(before, elements.get(at), mentioned(elements.subList(0, at)), scope, of));
      } else {
        operators.add(pattern == null ? compile(elements.get(at), scope, of) : steps(pattern, scope, of));
      }
      at = end;
    }
    return inOrder(operators, scope);
  }

  private static @Nullable Patterns pattern(List<Op> elements, Scope scope) {
    var pattern = new Patterns();
    boolean isOne = elements.stream().allMatch(element -> pattern.add(element, scope));
    boolean isFree = !pattern.isOpen() || (elements.size() == 1 && isBelowFilter(elements.getFirst()));
    return isOne && isFree ? pattern : null;
  }

  /// Whether it is a pattern under one condition or several, and nothing else.
  private static boolean isBelowFilter(Op op) {
    return op instanceof OpFilter filter && (filter.getSubOp() instanceof OpBGP || filter.getSubOp() instanceof OpPath);
  }

  private static Operator inOrder(List<Operator> operators, Scope scope) {
    return operators.size() == 1 ? operators.getFirst() : new Sequence(List.copyOf(operators), scope.run());
  }

  private static Set<Var> mentioned(List<Op> operations) {
    var mentioned = new HashSet<Var>();
    operations.forEach(op -> mentioned.addAll(OpVars.mentionedVars(op)));
    return mentioned;
  }

  /// Whether its rows depend on each other, so that it cannot be asked for those that agree with a row.
  private static boolean isClosed(Op op) {
    return switch (op) {
      case OpGroup group -> true;
      case OpSlice slice -> true;
      case OpTopN top -> true;
      case OpGraph graph -> isClosed(graph.getSubOp());
      case OpFilter filter -> isClosed(filter.getSubOp());
      case OpModifier modifier -> isClosed(modifier.getSubOp());
      case OpExtendAssign extend -> isClosed(extend.getSubOp());
      default -> false;
    };
  }

  private static Operator join(Operator left, Op right, Set<Var> leftVariables, Scope scope, Wanted wanted) {
    Set<Var> visible = new LinkedHashSet<>(OpVars.visibleVars(right));
    Set<Var> shared = new LinkedHashSet<>(visible);
    shared.retainAll(leftVariables);
    visible.retainAll(wanted.and(shared).values());
    return new HashJoin(left, apart(right, visible, shared, scope, wanted.and(shared).of(visible)), false, List.of(), scope.run());
  }

  private static Operator filter(OpFilter filter, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>();
    filter.getExprs().forEach(expression -> variables.addAll(Expressions.variables(expression)));
    Operator of = compile(filter.getSubOp(), scope, wanted.and(variables));
    return new Filter(of, conditions(filter.getExprs().getList(), scope), scope.run());
  }

  private static List<Condition> conditions(Collection<Expr> expressions, Scope scope) {
    return expressions.stream().map(expression -> condition(expression, scope)).toList();
  }

  private static Condition condition(Expr expression, Scope scope) {
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
    Operator operator = compile(exists.getGraphPattern(), scope, new Wanted(known, false));
    return new Exists(operator, isNegated, mentioned);
  }

  private static Operator leftJoin(OpLeftJoin join, Scope scope, Wanted wanted) {
    List<Expr> expressions = join.getExprs() == null ? List.of() : join.getExprs().getList();
    return join(join.getLeft(), join.getRight(), true, expressions, scope, wanted);
  }

  private static Operator join(Op left, Op right, boolean isOuter, List<Expr> expressions, Scope scope, Wanted wanted) {
    Wanted of = wanted;
    for (Expr expression : expressions) {
      of = of.and(Expressions.variables(expression));
    }
    Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(right));
    Set<Var> visible = new LinkedHashSet<>(shared);
    shared.retainAll(OpVars.visibleVars(left));
    of = of.and(shared);
    visible.retainAll(of.values());
    Operator one = compile(left, scope, of);
    return new HashJoin(one, apart(right, visible, shared, scope, of.of(visible)), isOuter, conditions(expressions, scope), scope.run());
  }

  /// @param visible the variables whose values are asked for outside
  private static Apart apart(Op op, Collection<Var> visible, Set<Var> shared, Scope scope, Wanted wanted) {
    Scope own = scope.with(new Registers());
    int[] inner = own.registers().of(visible);
    Operator operator = compile(op, own, wanted);
    boolean[] isShared = new boolean[visible.size()];
    int at = 0;
    for (Var variable : visible) {
      isShared[at++] = shared.contains(variable);
    }
    return new Apart(operator, own.registers().size(), inner, scope.registers().of(visible), isShared);
  }

  private static Operator optional(OpConditional optional, Scope scope, Wanted wanted) {
    Operator first = compile(optional.getLeft(), scope, wanted.and(OpVars.mentionedVars(optional.getRight())));
    Operator second = compile(optional.getRight(), scope, wanted.and(OpVars.mentionedVars(optional.getLeft())));
    return new Optional(first, second);
  }

  private static Operator minus(OpMinus minus, Scope scope, Wanted wanted) {
    Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(minus.getRight()));
    shared.retainAll(OpVars.visibleVars(minus.getLeft()));
    Operator of = compile(minus.getLeft(), scope, wanted.and(shared));
    return shared.isEmpty()
        ? of
        : new Minus(of, apart(minus.getRight(), shared, shared, scope, new Wanted(shared, false)), scope.run());
  }

  private static Operator extend(Op op, VarExprList list, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>(list.getVars());
    list.forEachExpr((variable, expression) -> variables.addAll(Expressions.variables(expression)));
    Operator of = compile(op, scope, wanted.and(variables));
    return new Extend(of, assigned(list, scope), scope.run().terms());
  }

  private static List<Extend.Assigned> assigned(VarExprList list, Scope scope) {
    Expressions expressions = scope.expressions();
    var assigned = new ArrayList<Extend.Assigned>();
    for (Var variable : list.getVars()) {
      Expr expression = list.getExpr(variable);
      assigned.add(new Extend.Assigned(scope.registers().of(variable), expressions.of(expression == null ? new ExprVar(variable) : expression)));
    }
    return assigned;
  }

  /// Variables that are not projected get registers of their own.
  private static Operator project(OpProject project, Scope scope, Wanted wanted) {
    Registers inner = scope.registers().inner(project.getVars());
    return compile(project.getSubOp(), scope.with(inner), wanted.of(project.getVars()));
  }

  private static Operator distinct(Op op, Scope scope) {
    Set<Var> visible = named(op);
    Operator of = compile(op, scope, new Wanted(visible, false));
    return new Distinct(of, scope.registers().of(visible), scope.run());
  }

  /// The variables that the query itself names: it made no others to be seen.
  private static Set<Var> named(Op op) {
    Set<Var> named = new LinkedHashSet<>(OpVars.visibleVars(op));
    named.removeIf(variable -> !variable.isNamedVar());
    return named;
  }

  private static Operator sorted(Op op, List<SortCondition> conditions, long limit, Scope scope, Wanted wanted) {
    var variables = new HashSet<Var>();
    conditions.forEach(condition -> variables.addAll(Expressions.variables(condition.getExpression())));
    Operator of = compile(op, scope, wanted.and(variables));
    Expressions expressions = scope.expressions();
    List<Sorted.Key> keys =
        conditions.stream()
            .map(condition -> new Sorted.Key(expressions.of(condition.getExpression()), condition.getDirection() == Query.ORDER_DESCENDING))
            .toList();
    return new Sorted(of, keys, limit, scope.run());
  }

  private static Operator slice(OpSlice slice, Scope scope, Wanted wanted) {
    long start = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
    return new Slice(compile(slice.getSubOp(), scope, new Wanted(wanted.values(), true)), start, limit(slice.getLength()));
  }

  private static Operator group(OpGroup group, Scope scope) {
    Set<Var> visible = named(group.getSubOp());
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
    Operator of = compile(group.getSubOp(), scope, new Wanted(variables, !isOfSet));
    int[] rows = scope.registers().of(visible);
    return new Groups(of, assigned(group.getGroupVars(), scope), () -> aggregates(aggregates, rows, scope), scope.run());
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

  private static List<Groups.Aggregate> aggregates(List<ExprAggregator> aggregators, int[] rows, Scope scope) {
    var accumulators = new Accumulators(scope.expressions(), rows);
    var aggregates = new ArrayList<Groups.Aggregate>();
    for (ExprAggregator each : aggregators) {
      Node empty = each.getAggregator().getValueEmpty();
      long ref = empty == null ? Ref.NONE : scope.run().terms().ref(empty);
      aggregates.add(new Groups.Aggregate(scope.registers().of(each.getVar()), accumulators.of(each.getAggregator()), ref));
    }
    return aggregates;
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
    scope.registers().of(OpVars.mentionedVars(graph.getSubOp())); // so that only what is hidden gets registers below
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
