package org.w3id.stemma.columns.differential;

import static org.w3id.stemma.columns.differential.Dice.weight;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// Expressions of any operators and functions, about as often in error as not.
final class Expressions {
  private static final List<String> OF_ONE =
      List.of("STR", "LANG", "DATATYPE", "isIRI", "isBlank", "isLiteral", "isNumeric", "ABS", "CEIL", "FLOOR", "ROUND", "STRLEN", "UCASE", "LCASE",
          "ENCODE_FOR_URI", "YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS", "TIMEZONE", "TZ", "MD5", "IRI", "hasLANG", "LANGDIR", "isTRIPLE",
          "SUBJECT", "OBJECT", "<http://www.w3.org/2001/XMLSchema#integer>", "<http://www.w3.org/2001/XMLSchema#decimal>",
          "<http://www.w3.org/2001/XMLSchema#double>", "<http://www.w3.org/2001/XMLSchema#string>", "<http://www.w3.org/2001/XMLSchema#boolean>",
          "<http://www.w3.org/2001/XMLSchema#dateTime>", "<http://www.w3.org/2001/XMLSchema#date>");

  private static final Set<String> OF_TIME = Set.of("HOURS", "MINUTES", "SECONDS");
  private static final List<String> OF_TWO = List.of("CONTAINS", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER", "sameTerm", "STRLANG", "STRDT", "CONCAT");
  private static final List<String> OPERATORS = List.of("=", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/");

  private final Terms terms;
  private final Dice dice;
  private final IntFunction<Piece> groups;

  /// @param groups makes a group of some depth
  Expressions(Terms terms, Dice dice, IntFunction<Piece> groups) {
    this.terms = terms;
    this.dice = dice;
    this.groups = groups;
  }

  Piece leaf() {
    return leaf(dice.percent(70) ? terms.assignedOrVariable() : dice.percent(15) ? terms.constant().replace("<_:x>", "<urn:a>") : terms.literal());
  }

  private static Piece leaf(String text) {
    return Piece.leaf(Sort.EXPRESSION, text.startsWith("<_:") ? "<urn:a>" : text);
  }

  /// One that a filter asks for.
  Piece condition(int depth) {
    return dice.weighed(
        weight(30, () -> of("(", " " + dice.any(OPERATORS.subList(0, 7)) + " ", ")", leaf(), value(depth - 1))),
        weight(15, () -> of("(", dice.any(" || ", " && "), ")", condition(depth - 1), condition(depth - 1))),
        weight(6, () -> of("!", "", "", condition(depth - 1))),
        weight(depth > 0 ? 14 : 0, () -> of(dice.any("EXISTS ", "NOT EXISTS "), "", "", groups.apply(depth - 1))),
        weight(6, () -> of("BOUND(" + terms.assignedOrVariable() + ")", "", "")),
        weight(6, () -> in(depth)),
        weight(5, () -> of("REGEX(STR(", "", "), \"" + dice.any("a", "^1", "[0-9]+$", "n:") + "\"" + dice.any("", ", \"i\"") + ")", leaf())),
        weight(3, () -> of("LANGMATCHES(LANG(", "", "), \"" + dice.any("*", "en", "EN-us") + "\")", leaf())),
        weight(15, () -> value(depth)));
  }

  private Piece in(int depth) {
    List<Piece> members = Stream.generate(this::leaf).limit(dice.between(1, 4)).toList();
    return of("(", dice.any(" IN ", " NOT IN "), ")", value(depth - 1), Piece.some(Sort.OTHER, "(", members, ", ", ")", 0));
  }

  /// Any expression.
  Piece value(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return dice.weighed(
        weight(22, this::leaf),
        weight(25, () -> of("(", " " + dice.any(OPERATORS) + " ", ")", value(depth - 1), value(depth - 1))),
        weight(25, () -> ofOne(dice.any(OF_ONE), value(depth - 1))),
        weight(8, () -> of(dice.any(OF_TWO) + "(", ", ", ")", value(depth - 1), value(depth - 1))),
        weight(3, () -> of("SUBSTR(", "", ", " + dice.between(0, 3) + dice.any("", ", 2") + ")", value(depth - 1))),
        weight(2, () -> of("REPLACE(STR(", "", "), \"[a-c]\", \"<$0>\")", value(depth - 1))),
        weight(2, () -> of("TRIPLE(", ", ", ")", leaf(), Piece.leaf(Sort.EXPRESSION, "<urn:p>"), leaf())),
        weight(3, () -> of("-", "", "", leaf())),
        weight(8, () -> of("IF(", ", ", ")", condition(depth - 1), value(depth - 1), value(depth - 1))),
        weight(8, () -> Piece.some(Sort.EXPRESSION, "COALESCE(", List.of(value(depth - 1), value(depth - 1), leaf()), ", ", ")", 0)),
        weight(5, () -> condition(depth - 1)));
  }

  /// Jena takes an error for a fault where it is asked for the time of what is no literal.
  private static Piece ofOne(String function, Piece value) {
    return OF_TIME.contains(function) ? of(function + "(IF(isLiteral(", "), ", ", 0))", value, value) : of(function + "(", "", ")", value);
  }

  private static Piece of(String open, String between, String close, Piece... parts) {
    return Piece.all(Sort.EXPRESSION, open, List.of(parts), between, close);
  }
}
