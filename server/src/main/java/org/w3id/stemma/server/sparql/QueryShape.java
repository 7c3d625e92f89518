package org.w3id.stemma.server.sparql;

import java.util.Locale;
import java.util.Set;

/// How deep and how wide a query is, read from its text in one pass before a parser recurses on it.
///
/// Strings, IRIs and comments do not count. A text that is not SPARQL is measured all the same: the parser will say so.
record QueryShape(int depth, int operators) {
  private static final Set<String> WORDS = Set.of("UNION", "OPTIONAL", "MINUS", "EXISTS");

  static QueryShape of(String text) {
    return new Scan(text).shape();
  }

  void within(Limits limits) {
    if (depth > limits.depth()) {
      throw new Refusal(
          400, "The query nests its brackets " + depth + " deep; at most " + limits.depth() + " levels are read.");
    }
    if (operators > limits.operators()) {
      throw new Refusal(
          400, "The query has " + operators + " operators; at most " + limits.operators() + " are read.");
    }
  }

  private static final class Scan {
    private final String text;
    private int at;
    private int depth;
    private int deepest;
    private int operators;

    Scan(String text) {
      this.text = text;
    }

    QueryShape shape() {
      while (at < text.length()) {
        step(text.charAt(at));
      }
      return new QueryShape(deepest, operators);
    }

    private void step(char c) {
      switch (c) {
        case '(', '{', '[' -> {
          deepest = Math.max(deepest, ++depth);
          at++;
        }
        case ')', '}', ']' -> {
          depth--;
          at++;
        }
        case '"', '\'' -> skipString(c);
        case '#' -> skipLine();
        case '<' -> skipIri();
        case '|', '/', '+', '*', '^', '!', '-', '&', '=', '>' -> {
          operators++;
          at++;
        }
        default -> {
          if (Character.isLetter(c)) {
            word();
          } else {
            at++;
          }
        }
      }
    }

    private void skipString(char quote) {
      String mark = String.valueOf(quote).repeat(3);
      boolean isLong = text.startsWith(mark, at);
      at += isLong ? 3 : 1;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (isLong ? text.startsWith(mark, at) : c == quote || c == '\n') {
          at += isLong ? 3 : 1;
          return;
        }
        at += c == '\\' ? 2 : 1;
      }
    }

    private void skipLine() {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
    }

    /// `<` opens an IRI only if a `>` follows before anything that an IRI cannot hold; else it is an operator.
    private void skipIri() {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) > ' ' && "<>\"{}|^`\\".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      boolean isIri = end < text.length() && text.charAt(end) == '>';
      operators += isIri ? 0 : 1;
      at = isIri ? end + 1 : at + 1;
    }

    private void word() {
      int start = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_:-.".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      if (WORDS.contains(text.substring(start, at).toUpperCase(Locale.ROOT))) {
        operators++;
      }
    }
  }
}
