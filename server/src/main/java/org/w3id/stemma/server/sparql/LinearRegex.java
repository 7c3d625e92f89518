package org.w3id.stemma.server.sparql;

import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/// `REGEX` on linear time. A pattern that is constant is compiled once, when the query is admitted.
final class LinearRegex extends ExprFunctionN {
  private final @Nullable Pattern compiled;

  LinearRegex(ExprList args) {
    super(Tags.tagRegex, args);
    compiled = constant(args);
  }

  private static @Nullable Pattern constant(ExprList args) {
    boolean fixed = args.get(1).isConstant() && (args.size() < 3 || args.get(2) == null || args.get(2).isConstant());
    if (!fixed || !args.get(1).getConstant().isString()) {
      return null;
    }
    boolean flags = args.size() > 2 && args.get(2) != null;
    return Patterns.compile(
        args.get(1).getConstant().getString(), flags ? args.get(2).getConstant().asUnquotedString() : "");
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    String text = string(args.get(0));
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Patterns.compile(string(args.get(1)), args.size() > 2 ? string(args.get(2)) : "");
    }
    return NodeValue.booleanReturn(pattern.matcher(text).find());
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList args) {
    return new LinearRegex(args);
  }
}
