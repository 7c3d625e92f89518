package org.w3id.stemma.server.sparql;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.expr.ExprException;
import org.jspecify.annotations.Nullable;

/// Decides which queries are run: SPARQL 1.1 queries within the limits, of standard functions, that ask nobody else.
public final class Admission {
  private static final String BASE = "https://w3id.org/stemma/id/";
  private static final Pattern UPDATE =
      Pattern.compile("(?is)\\s*(?:(?:PREFIX|BASE)\\b[^>]*>\\s*)*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");

  private final Limits limits;
  private final AllowedFunctions functions = new AllowedFunctions();

  public Admission(Limits limits) {
    this.limits = limits;
  }

  /// A query that may be run.
  ///
  /// @param query as parsed: its form, its variables, its template
  /// @param op its algebra, guarded
  public record Admitted(Query query, Op op) {}

  public Limits limits() {
    return limits;
  }

  AllowedFunctions functions() {
    return functions;
  }

  /// The query ready to be run; [Refusal] if it may not be.
  public Admitted admit(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
      throw new Refusal(413, "The query is longer than " + limits.bytes() + " bytes.");
    }
    if (text.isBlank()) {
      throw new Refusal(400, "The query is empty.");
    }
    QueryShape.of(text).within(limits);
    try {
      Query query = parse(text);
      return new Admitted(query, new Guard(functions, limits).guard(algebra(query)));
    } catch (ExprException e) {
      throw new Refusal(400, "The query has an expression that cannot be evaluated: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new Refusal(400, "The query is nested too deeply.");
    }
  }

  private static Op algebra(Query query) {
    if (query.getQueryPattern() == null) {
      return OpTable.unit();
    }
    return Algebra.compile(query);
  }

  private static Query parse(String text) {
    Query query = QueryFactory.make();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    try {
      query = QueryFactory.parse(query, text, BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (UPDATE.matcher(text).lookingAt()) {
        throw new Refusal(400, "This endpoint only answers queries: it takes no updates.");
      }
      throw new Refusal(400, firstLines(e.getMessage()), e.getLine(), e.getColumn());
    } catch (QueryException e) {
      throw new Refusal(400, firstLines(e.getMessage()));
    }
    return query;
  }

  private static String firstLines(@Nullable String message) {
    return String.valueOf(message).lines().limit(12).reduce((a, b) -> a + "\n" + b).orElse("The query cannot be read.");
  }
}
