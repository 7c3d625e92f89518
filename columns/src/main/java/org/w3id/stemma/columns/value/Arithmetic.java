package org.w3id.stemma.columns.value;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// A sum, difference or product: of integers as far as they have at most 18 digits, of all else by ARQ.
record Arithmetic(Sign sign, Expression left, Expression right, Expression other, Expressions expressions) implements Expression {
  private static final long MOST = 999_999_999_999_999_999L;

  /// What is done.
  enum Sign {
    PLUS,
    MINUS,
    TIMES
  }

  /// Null if it is no such expression.
  static @Nullable Expression of(Expr expression, Expressions expressions, Expression other) {
    Sign sign =
        switch (expression) {
          case E_Add any -> Sign.PLUS;
          case E_Subtract any -> Sign.MINUS;
          case E_Multiply any -> Sign.TIMES;
          default -> null;
        };
    return sign != null && expression instanceof ExprFunction2 two
        ? new Arithmetic(sign, expressions.of(two.getArg1()), expressions.of(two.getArg2()), other, expressions)
        : null;
  }

  @Override
  public boolean isArithmetic() {
    return true;
  }

  @Override
  public long integer(long[] row) {
    long a = left.integer(row);
    long b = a == NO_INTEGER ? NO_INTEGER : right.integer(row);
    if (b == NO_INTEGER) {
      return NO_INTEGER;
    }
    long result =
        switch (sign) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> Math.multiplyHigh(a, b) == (a * b) >> 63 ? a * b : NO_INTEGER;
        };
    return result >= -MOST && result <= MOST ? result : NO_INTEGER;
  }

  @Override
  public long ref(long[] row) {
    long integer = integer(row);
    return integer == NO_INTEGER ? other.ref(row) : expressions.terms().integer(integer);
  }

  @Override
  public @Nullable NodeValue value(long[] row) {
    long integer = integer(row);
    return integer == NO_INTEGER ? other.value(row) : NodeValue.makeInteger(integer);
  }
}
