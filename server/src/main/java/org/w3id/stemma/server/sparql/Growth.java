package org.w3id.stemma.server.sparql;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// The operations that can double their argument, each with a bound: a short query must not fill the memory.
final class Growth {
  private Growth() {}

  static void check(long characters, Limits limits) {
    if (characters > limits.characters()) {
      throw new Refusal(422, "The query makes a string of more than " + limits.characters() + " characters.");
    }
  }

  /// `CONCAT` with a bound on its result.
  static final class Concat extends E_StrConcat {
    private final Limits limits;

    Concat(ExprList args, Limits limits) {
      super(args);
      this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      long characters = 0;
      for (NodeValue arg : args) {
        characters += arg.asNode().isLiteral() ? arg.asNode().getLiteralLexicalForm().length() : 0;
      }
      check(characters, limits);
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args, limits);
    }
  }

  /// `*` with a bound on the digits of its result.
  static final class Product extends E_Multiply {
    private final Limits limits;

    Product(Expr left, Expr right, Limits limits) {
      super(left, right);
      this.limits = limits;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (digits(left) + digits(right) > limits.digits()) {
        throw new Refusal(422, "The query multiplies numbers to more than " + limits.digits() + " digits.");
      }
      return super.eval(left, right);
    }

    private static long digits(NodeValue value) {
      if (value.isInteger()) {
        return value.getInteger().bitLength() / 3;
      }
      if (!value.isDecimal()) {
        return 0;
      }
      BigDecimal decimal = value.getDecimal();
      return (long) decimal.precision() + Math.abs((long) decimal.scale());
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Product(left, right, limits);
    }
  }

  /// What a `GROUP_CONCAT` gathers, counted over the whole query.
  static final class Metered extends ExprFunction1 {
    private final AtomicLong left;
    private final int separator;

    Metered(Expr gathered, int separator, AtomicLong left) {
      super(gathered, "metered");
      this.separator = separator;
      this.left = left;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      if (left.addAndGet(-(long) value.asString().length() - separator) < 0) {
        throw new Refusal(422, "The query gathers too much text with GROUP_CONCAT. Group by more, or count.");
      }
      return value;
    }

    @Override
    public Expr copy(Expr gathered) {
      return new Metered(gathered, separator, left);
    }
  }
}
