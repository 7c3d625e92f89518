package org.w3id.stemma.columns.value;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
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
import org.w3id.stemma.columns.source.Terms;

/// Makes what is computed from rows of one scope, on ids where it can, by ARQ where it cannot.
///
/// @param execution that of the query, in the graph that is asked
public record Expressions(Registers registers, Terms terms, ExecutionContext execution) {
  public Expression of(Expr expression) {
    if (expression.isVariable()) {
      return new Variable(registers.of(expression.asVar()), terms);
    }
    if (expression.isConstant()) {
      return new Constant(terms.ref(expression.getConstant().asNode()), expression.getConstant());
    }
    int register = isRemembered(expression) ? registers.of(variables(expression).iterator().next()) : -1;
    return new Evaluated(expression, register, new RowView(registers, terms), terms, execution);
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
    int register = isRemembered(expression) ? registers.of(variables(expression).iterator().next()) : -1;
    return new Test(expression, variables(expression), register, new RowView(registers, terms), execution);
  }

  /// All variables that an expression mentions, those of patterns within it too.
  public static Set<Var> variables(Expr expression) {
    var variables = new HashSet<Var>(expression.getVarsMentioned());
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            variables.addAll(OpVars.mentionedVars(exists.getGraphPattern()));
          }
        });
    return variables;
  }

  /// Whether it depends on the value of one variable and nothing else.
  private static boolean isRemembered(Expr expression) {
    return variables(expression).size() == 1 && isPure(expression);
  }

  private static boolean isPure(Expr expression) {
    if (expression instanceof ExprFunctionOp || expression instanceof E_Random || expression instanceof E_UUID
        || expression instanceof E_StrUUID || expression instanceof E_BNode || expression instanceof E_Call) {
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
    public boolean isStored() {
      return true;
    }

    @Override
    public @Nullable NodeValue value(long[] row) {
      return row[register] == Ref.NONE ? null : terms.value(row[register]);
    }
  }

  private record Constant(long ref, NodeValue value) implements Expression {
    @Override
    public long ref(long[] row) {
      return ref;
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

  /// ARQ's value, remembered by the ref of its only variable where it has one.
  private static final class Evaluated implements Expression {
    private final Expr expression;
    private final int register;
    private final RowView view;
    private final Terms terms;
    private final ExecutionContext execution;
    private final Memo memo = new Memo();

    Evaluated(Expr expression, int register, RowView view, Terms terms, ExecutionContext execution) {
      this.expression = expression;
      this.register = register;
      this.view = view;
      this.terms = terms;
      this.execution = execution;
    }

    @Override
    public long ref(long[] row) {
      if (register < 0 || row[register] == Ref.NONE) {
        return made(row);
      }
      long known = memo.get(row[register]);
      if (known != Memo.UNKNOWN) {
        return known;
      }
      long made = made(row);
      memo.put(row[register], made);
      return made;
    }

    private long made(long[] row) {
      NodeValue value = value(row);
      return value == null ? Ref.NONE : terms.ref(value.asNode());
    }

    @Override
    public @Nullable NodeValue value(long[] row) {
      return ExprLib.evalOrNull(expression, view.of(row), execution);
    }
  }

  /// ARQ's answer, remembered by the ref of its only variable where it has one.
  private static final class Test implements Condition {
    private final Expr expression;
    private final Set<Var> variables;
    private final int register;
    private final RowView view;
    private final ExecutionContext execution;
    private final Memo memo = new Memo();

    Test(Expr expression, Set<Var> variables, int register, RowView view, ExecutionContext execution) {
      this.expression = expression;
      this.variables = variables;
      this.register = register;
      this.view = view;
      this.execution = execution;
    }

    @Override
    public boolean holds(long[] row) {
      if (register < 0 || row[register] == Ref.NONE) {
        return isSatisfied(row);
      }
      long known = memo.get(row[register]);
      if (known != Memo.UNKNOWN) {
        return known == 1;
      }
      boolean holds = isSatisfied(row);
      memo.put(row[register], holds ? 1 : 0);
      return holds;
    }

    private boolean isSatisfied(long[] row) {
      try {
        return expression.isSatisfied(view.of(row), execution);
      } catch (QueryException ended) {
        throw ended;
      } catch (RuntimeException error) {
        return false; // some functions of ARQ throw anything at a node that they did not expect
      }
    }

    @Override
    public Set<Var> variables() {
      return variables;
    }
  }
}
