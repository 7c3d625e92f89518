package org.w3id.stemma.server.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/// Rewrites a query's algebra so that all of it is bounded, and refuses what this endpoint does not do.
///
/// It runs before the standard optimizer, because that one folds constants by evaluating them.
final class Guard {
  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  private final AllowedFunctions functions;
  private final Limits limits;

  Guard(AllowedFunctions functions, Limits limits) {
    this.functions = functions;
    this.limits = limits;
  }

  Op guard(Op op) {
    return Transformer.transform(new Operators(new AtomicLong(limits.concatenated())), new Expressions(), op);
  }

  private static final class Operators extends TransformCopy {
    private final AtomicLong concatenated;

    Operators(AtomicLong concatenated) {
      this.concatenated = concatenated;
    }

    @Override
    public Op transform(OpService op, Op sub) {
      throw new Refusal(403, "This endpoint asks no other one: SERVICE is not allowed. Send that part there yourself.");
    }

    @Override
    public Op transform(OpBGP op) {
      op.getPattern().forEach(triple -> checkProperty(triple.getPredicate()));
      return op;
    }

    /// ARQ would take these for calls, if its property functions were on; answering "nothing" would be wrong.
    private static void checkProperty(Node property) {
      boolean call =
          property.isURI()
              && !property.getURI().equals(TEXT_QUERY)
              && (property.getURI().startsWith("java:")
                  || property.getURI().startsWith("http://jena.apache.org/")
                  || property.getURI().startsWith("http://jena.hpl.hp.com/"));
      if (call) {
        throw notAllowed(property.getURI());
      }
    }

    @Override
    public Op transform(OpPath op) {
      TriplePath path = op.getTriplePath();
      return path.getPath() == null
          ? op
          : new OpPath(new TriplePath(path.getSubject(), EndingPaths.of(path.getPath()), path.getObject()));
    }

    @Override
    public Op transform(OpGroup op, Op sub) {
      List<ExprAggregator> metered =
          op.getAggregators().stream().map(a -> new ExprAggregator(a.getVar(), metered(a.getAggregator()))).toList();
      return OpGroup.create(sub, op.getGroupVars(), metered);
    }

    private Aggregator metered(Aggregator aggregator) {
      return switch (aggregator) {
        case AggCustom custom -> throw notAllowed(custom.getIRI());
        case AggGroupConcat concat -> concat.copy(metered(concat.getExprList(), concat.getSeparator()));
        case AggGroupConcatDistinct concat -> concat.copy(metered(concat.getExprList(), concat.getSeparator()));
        default -> aggregator;
      };
    }

    private ExprList metered(ExprList gathered, @Nullable String separator) {
      int length = separator == null ? 1 : separator.length();
      return new ExprList(new Growth.Metered(gathered.get(0), length, concatenated));
    }
  }

  private static Refusal notAllowed(String function) {
    return new Refusal(
        400,
        "The function <" + function + "> is not available here: SPARQL's own functions and the casts of XSD are.");
  }

  private final class Expressions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Multiply
          ? new Growth.Product(left, right, limits)
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      return switch (function) {
        case E_Regex regex -> new LinearRegex(given(args));
        case E_StrReplace replace -> new LinearReplace(given(args), limits);
        case E_StrConcat concat -> new Growth.Concat(args, limits);
        case E_Function call when !functions.allows(call.getFunctionIRI()) -> throw notAllowed(call.getFunctionIRI());
        default -> super.transform(function, args);
      };
    }

    /// ARQ hands over optional arguments that are not there as nulls at the end.
    private static ExprList given(ExprList args) {
      return new ExprList(args.getList().stream().filter(arg -> arg != null).toList());
    }
  }
}
