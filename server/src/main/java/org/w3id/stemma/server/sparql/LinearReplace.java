package org.w3id.stemma.server.sparql;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/// `REPLACE` on linear time, with a bound on what it makes. Otherwise as ARQ does it: one match of nothing at most.
final class LinearReplace extends ExprFunctionN {
  private final Limits limits;

  LinearReplace(ExprList args, Limits limits) {
    super(Tags.tagReplace, args);
    this.limits = limits;
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    Node text = node(args.get(0));
    String flags = args.size() > 3 ? node(args.get(3)).getLiteralLexicalForm() : "";
    Matcher matcher =
        Patterns.compile(node(args.get(1)).getLiteralLexicalForm(), flags).matcher(text.getLiteralLexicalForm());
    String replaced = replaced(matcher, node(args.get(2)).getLiteralLexicalForm());
    return text.getLiteralLanguage().isEmpty()
        ? NodeValue.makeString(replaced)
        : NodeValue.makeLangString(replaced, text.getLiteralLanguage());
  }

  private String replaced(Matcher matcher, String replacement) {
    var made = new StringBuilder();
    try {
      boolean first = true;
      while (matcher.find()) {
        if (first || matcher.start() != matcher.end()) {
          matcher.appendReplacement(made, replacement);
          Growth.check(made.length(), limits);
        }
        first = false;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    matcher.appendTail(made);
    Growth.check(made.length(), limits);
    return made.toString();
  }

  private static Node node(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REPLACE", value);
  }

  @Override
  public Expr copy(ExprList args) {
    return new LinearReplace(args, limits);
  }
}
