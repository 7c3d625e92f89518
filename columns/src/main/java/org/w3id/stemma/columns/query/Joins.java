package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.Collection;
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
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Apart;
import org.w3id.stemma.columns.operator.Exists;
import org.w3id.stemma.columns.operator.HashJoin;
import org.w3id.stemma.columns.operator.Minus;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Optional;
import org.w3id.stemma.columns.operator.Sequence;
import org.w3id.stemma.columns.value.Condition;
import org.w3id.stemma.columns.value.Expressions;
import org.w3id.stemma.columns.value.Mentioned;
import org.w3id.stemma.columns.value.Registers;

/// Makes operators of sequences, joins, optional patterns and `MINUS`.
///
/// It follows ARQ's own execution: a sequence and an optional pattern are looked for with what the rows before them say;
/// the other side of a join, and of `MINUS`, by itself. Which of these it is, ARQ's optimizer has decided.
final class Joins {
  private Joins() {}

  /// Neighbors that are patterns become one. What counts its rows, or cuts them, is evaluated apart.
  static Operator sequence(List<Op> elements, Scope scope, Wanted wanted) {
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
      Wanted of = wanted.and(Mentioned.in(elements.subList(0, at))).and(Mentioned.in(elements.subList(end, elements.size())));
      if (pattern == null && !operators.isEmpty() && isClosed(elements.get(at))) {
        Operator before = inOrder(operators, scope);
        operators.clear();
        operators.add(join(before, elements.get(at), Mentioned.in(elements.subList(0, at)), scope, of));
      } else {
        operators.add(pattern == null ? Compiler.compile(elements.get(at), scope, of) : Compiler.steps(pattern, scope, of));
      }
      at = end;
    }
    return inOrder(operators, scope);
  }

  private static @Nullable Patterns pattern(List<Op> elements, Scope scope) {
    var pattern = new Patterns();
    boolean isOne = elements.stream().allMatch(element -> pattern.add(element, scope));
    boolean isFree = !pattern.isOpen() || (elements.size() == 1 && Compiler.isBelowFilter(elements.getFirst()));
    return isOne && isFree ? pattern : null;
  }

  private static Operator inOrder(List<Operator> operators, Scope scope) {
    return operators.size() == 1 ? operators.getFirst() : new Sequence(List.copyOf(operators), scope.run());
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

  static Operator leftJoin(OpLeftJoin join, Scope scope, Wanted wanted) {
    List<Expr> expressions = join.getExprs() == null ? List.of() : join.getExprs().getList();
    return join(join.getLeft(), join.getRight(), true, expressions, scope, wanted);
  }

  static Operator join(Operator left, Op right, Set<Var> leftVariables, Scope scope, Wanted wanted) {
    Set<Var> visible = new LinkedHashSet<>(OpVars.visibleVars(right));
    Set<Var> shared = new LinkedHashSet<>(visible);
    shared.retainAll(leftVariables);
    visible.retainAll(wanted.and(shared).values());
    return new HashJoin(left, apart(right, visible, shared, scope, wanted.and(shared).of(visible)), false, List.of(), scope.run());
  }

  static Operator join(Op left, Op right, boolean isOuter, List<Expr> expressions, Scope scope, Wanted wanted) {
    Wanted of = wanted;
    for (Expr expression : expressions) {
      of = of.and(Expressions.variables(expression));
    }
    Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(right));
    Set<Var> visible = new LinkedHashSet<>(shared);
    shared.retainAll(OpVars.visibleVars(left));
    of = of.and(shared);
    visible.retainAll(of.values());
    Operator one = Compiler.compile(left, scope, of);
    return new HashJoin(one, apart(right, visible, shared, scope, of.of(visible)), isOuter, Conditions.conditions(expressions, scope), scope.run());
  }

  /// @param visible the variables whose values are asked for outside
  private static Apart apart(Op op, Collection<Var> visible, Set<Var> shared, Scope scope, Wanted wanted) {
    Scope own = scope.with(new Registers());
    int[] inner = own.registers().of(visible);
    Operator operator = Compiler.compile(op, own, wanted);
    boolean[] isShared = new boolean[visible.size()];
    int at = 0;
    for (Var variable : visible) {
      isShared[at++] = shared.contains(variable);
    }
    return new Apart(operator, own.registers().size(), inner, scope.registers().of(visible), isShared);
  }

  static Operator optional(OpConditional optional, Scope scope, Wanted wanted) {
    Operator first = Compiler.compile(optional.getLeft(), scope, wanted.and(Mentioned.in(optional.getRight())));
    Operator second = Compiler.compile(optional.getRight(), scope, wanted.and(Mentioned.in(optional.getLeft())));
    return new Optional(first, second);
  }

  static Operator minus(OpMinus minus, Scope scope, Wanted wanted) {
    Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(minus.getRight()));
    shared.retainAll(OpVars.visibleVars(minus.getLeft()));
    Operator of = Compiler.compile(minus.getLeft(), scope, wanted.and(shared));
    return shared.isEmpty()
        ? of
        : new Minus(of, apart(minus.getRight(), shared, shared, scope, new Wanted(shared, false)), found(minus, shared, scope), scope.run());
  }

  /// Whether a row of the right side agrees, of a pattern with values for all that both sides speak of; else null.
  private static @Nullable Condition found(OpMinus minus, Set<Var> shared, Scope scope) {
    boolean isSame = minus.getRight() instanceof OpBGP && Bound.variables(minus.getLeft()).containsAll(shared);
    if (!isSame) {
      return null;
    }
    Scope own = scope.with(scope.registers().inner(shared));
    Operator right = Compiler.compile(minus.getRight(), own, new Wanted(shared, false));
    return new Exists(right, false, shared, own.registers().of(shared));
  }
}
