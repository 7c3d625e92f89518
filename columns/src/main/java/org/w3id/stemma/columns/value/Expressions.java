package org.w3id.stemma.columns.value;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;

/// Makes what is computed from rows of one scope, on ids where it can, by ARQ where it cannot.
///
/// @param execution that of the query, in the graph that is asked
public record Expressions(Registers registers, Run run, ExecutionContext execution) {
  Terms terms() {
    return run.terms();
  }

  public Expression of(Expr expression) {
    if (expression.isVariable()) {
      return new Variable(registers.of(expression.asVar()), terms());
    }
    if (expression.isConstant()) {
      return new Constant(expression.getConstant(), terms());
    }
    leavePatterns(expression);
    Expression evaluated = new Evaluated(expression, remembered(expression), new RowView(registers, terms()), terms(), execution);
    Expression arithmetic = Arithmetic.of(expression, this, evaluated);
    return arithmetic == null ? evaluated : arithmetic;
  }

  /// How to remember what an expression is worth, if it depends on one variable only.
  private Remembered remembered(Expr expression) {
    Set<Var> variables = variables(expression);
    if (variables.size() != 1 || !isPure(expression)) {
      return Remembered.NOT;
    }
    Var variable = variables.iterator().next();
    return new Remembered(registers.of(variable), ByDay.is(expression, variable) ? new ByDay(terms()) : null, new Memo());
  }

  /// A condition without `EXISTS` in it, or one that ARQ evaluates with it.
  public Condition condition(Expr expression) {
    if (expression instanceof E_LogicalAnd both) {
      Condition one = condition(both.getArg1());
      Condition other = condition(both.getArg2());
      return new Both(one, other);
    }
    Condition onIds = Comparison.of(expression, this);
    return onIds == null ? evaluated(expression) : onIds;
  }

  Condition evaluated(Expr expression) {
    leavePatterns(expression);
    return new Test(expression, variables(expression), remembered(expression), new RowView(registers, terms()), execution);
  }

  /// ARQ looks for the patterns of an expression.
  private void leavePatterns(Expr expression) {
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            run.leaveToArq();
          }
        });
  }

  /// All variables that an expression mentions, those of patterns within it too.
  public static Set<Var> variables(Expr expression) {
    var variables = new HashSet<Var>(expression.getVarsMentioned());
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            variables.addAll(Mentioned.in(exists.getGraphPattern()));
          }
        });
    return variables;
  }

  private static boolean isPure(Expr expression) {
    if (expression instanceof ExprFunctionOp || expression instanceof E_Call) {
      return false;
    }
    if (expression instanceof E_Function function && !function.getFunctionIRI().startsWith(XSD.getURI())) {
      return false;
    }
    if (expression instanceof ExprFunction function) {
      return function.getArgs().stream().allMatch(argument -> argument == null || isPure(argument));
    }
    return true;
  }

  private record Variable(int register, Terms terms) implements Expression {
    @Override
    public long ref(long[] row) {
      return row[register];
    }

    @Override
    public long integer(long[] row) {
      return terms.isInteger(row[register]) ? terms.integerOf(row[register]) : NO_INTEGER;
    }

    @Override
    public boolean isBound(long[] row) {
      return row[register] != Ref.NONE;
    }

    @Override
    public @Nullable NodeValue value(long[] row) {
      return row[register] == Ref.NONE ? null : terms.value(row[register]);
    }
  }

  /// Its ref is only looked for when it is asked for: ARQ computes values of which there is no node.
  private static final class Constant implements Expression {
    private final NodeValue value;
    private final Terms terms;
    private long ref = Ref.NONE;

    Constant(NodeValue value, Terms terms) {
      this.value = value;
      this.terms = terms;
    }

    @Override
    public long ref(long[] row) {
      if (ref == Ref.NONE) {
        ref = terms.ref(value.asNode());
      }
      return ref;
    }

    @Override
    public long integer(long[] row) {
      return value.isInteger() && terms.isInteger(ref(row)) ? terms.integerOf(ref(row)) : NO_INTEGER;
    }

    @Override
    public NodeValue value(long[] row) {
      return value;
    }
  }

  private record Both(Condition one, Condition other) implements Condition {
    @Override
    public boolean holds(long[] row) {
      return one.holds(row) && other.holds(row);
    }

    @Override
    public Set<Var> variables() {
      var variables = new HashSet<>(one.variables());
      variables.addAll(other.variables());
      return variables;
    }
  }

  /// ARQ's value.
  private record Evaluated(Expr expression, Remembered remembered, RowView view, Terms terms, ExecutionContext execution) implements Expression {
    @Override
    public long ref(long[] row) {
      long known = remembered.get(row);
      if (known != Memo.UNKNOWN) {
        return known;
      }
      NodeValue value = value(row);
      long made = value == null ? Ref.NONE : terms.ref(value.asNode());
      remembered.put(row, made);
      return made;
    }

    @Override
    public boolean isBound(long[] row) {
      return remembered.register() < 0 ? value(row) != null : ref(row) != Ref.NONE;
    }

    @Override
    public @Nullable NodeValue value(long[] row) {
      return ExprLib.evalOrNull(expression, view.of(row), execution);
    }
  }

  /// ARQ's answer.
  private record Test(Expr expression, Set<Var> variables, Remembered remembered, RowView view, ExecutionContext execution) implements Condition {
    @Override
    public boolean holds(long[] row) {
      long known = remembered.get(row);
      if (known != Memo.UNKNOWN) {
        return known == 1;
      }
      boolean holds = isSatisfied(row);
      remembered.put(row, holds ? 1 : 0);
      return holds;
    }

    private boolean isSatisfied(long[] row) {
      try {
        return expression.isSatisfied(view.of(row), execution);
      } catch (QueryCancelledException | QueryBuildException ended) {
        throw ended;
      } catch (RuntimeException error) {
        return false; // as in a filter of ARQ, of which some functions throw anything at a node that they did not expect
      }
    }
  }
}
