package org.w3id.stemma.columns.value;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.Term;

/// A variable compared with a constant, by its id where it is of the constant's kind: then it holds for the ids of a range,
/// or for all of the kind but these. For any other node ARQ is asked.
public final class Comparison implements Condition {
  private final Var variable;
  private final int register;
  private final int first;
  private final int end;
  private final int low;
  private final int high;
  private final boolean isWithin;
  private final Condition other;

  private Comparison(Var variable, int register, Kind kind, int low, int high, boolean isWithin, Dictionary dictionary, Condition other) {
    this.variable = variable;
    this.register = register;
    this.first = dictionary.first(kind);
    this.end = dictionary.end(kind);
    this.low = Math.max(low, first);
    this.high = Math.min(high, end);
    this.isWithin = isWithin;
    this.other = other;
  }

  /// Null if it is no such comparison.
  static @Nullable Comparison of(Expr expression, Expressions expressions) {
    if (!(expression instanceof ExprFunction2 compared)) {
      return null;
    }
    Expr left = compared.getArg1();
    Expr right = compared.getArg2();
    if (left.isVariable() && right.isConstant()) {
      return of(compared, sign(compared), left.asVar(), right.getConstant().asNode(), expressions);
    }
    return left.isConstant() && right.isVariable()
        ? of(compared, turned(sign(compared)), right.asVar(), left.getConstant().asNode(), expressions)
        : null;
  }

  private static String sign(ExprFunction2 compared) {
    return switch (compared) {
      case E_Equals any -> "=";
      case E_NotEquals any -> "!=";
      case E_LessThan any -> "<";
      case E_LessThanOrEqual any -> "<=";
      case E_GreaterThan any -> ">";
      case E_GreaterThanOrEqual any -> ">=";
      default -> "";
    };
  }

  private static String turned(String sign) {
    return switch (sign) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> sign;
    };
  }

  private static @Nullable Comparison of(Expr expression, String sign, Var variable, Node constant, Expressions expressions) {
    if (!constant.isURI() && !constant.isLiteral()) {
      return null;
    }
    Kind kind = Term.of(constant).group().kind();
    boolean isOrder = sign.startsWith("<") || sign.startsWith(">");
    if (sign.isEmpty() || kind == Kind.TYPED || kind == Kind.LANGUAGE || (isOrder && kind == Kind.IRI)) {
      return null;
    }
    Dictionary dictionary = expressions.terms().dictionary();
    int at = dictionary.ceiling(constant);
    int behind = dictionary.id(constant) == Dictionary.NONE ? at : at + 1;
    int low = sign.startsWith("<") ? 0 : sign.equals(">") ? behind : at;
    int high = sign.equals("<") ? at : sign.startsWith(">") ? Integer.MAX_VALUE : behind;
    return new Comparison(
        variable, expressions.registers().of(variable), kind, low, high, !sign.equals("!="), dictionary, expressions.evaluated(expression));
  }

  @Override
  public boolean holds(long[] row) {
    long ref = row[register];
    if (Ref.isId(ref) && ref >= first && ref < end) {
      return (ref >= low && ref < high) == isWithin;
    }
    return other.holds(row);
  }

  @Override
  public Set<Var> variables() {
    return Set.of(variable);
  }

  public int register() {
    return register;
  }

  /// The first id of a range for which it holds; for all others between these ids it does not: see [#covers].
  public int low() {
    return low;
  }

  /// The id behind the last one for which it holds.
  public int high() {
    return Math.max(low, high);
  }

  /// Whether it holds of ids from `least` to `most` just if they are in its range.
  public boolean covers(int least, int most) {
    return isWithin && least >= first && most < end;
  }
}
