package org.w3id.stemma.columns.value;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.Kind;

/// Expressions that ask only for the day of a date or time: `YEAR(?x)`, `MONTH(?x)`, `DAY(?x)`, the first ten characters
/// of `STR(?x)` or fewer. They are the same for all moments of a day that are of one kind.
final class ByDay {
  private static final long SECONDS = 86_400;
  private static final long MILLISECONDS = SECONDS * 1000;
  private static final int DATE_LENGTH = 10;

  /// Above all refs but those that somebody names, and far from these.
  private static final long DAYS = Long.MIN_VALUE;

  private static final int KINDS = 4;

  private final Dictionary dictionary;
  private final int first;
  private final int end;

  ByDay(Terms terms) {
    this.dictionary = terms.dictionary();
    this.first = dictionary.first(Kind.SECOND) > dictionary.size() ? least(dictionary) : dictionary.first(Kind.SECOND);
    this.end = Math.max(end(dictionary, Kind.SECOND), Math.max(end(dictionary, Kind.MILLISECOND), end(dictionary, Kind.DAY)));
  }

  private static int least(Dictionary dictionary) {
    return Math.min(dictionary.first(Kind.MILLISECOND), dictionary.first(Kind.DAY));
  }

  private static int end(Dictionary dictionary, Kind kind) {
    return dictionary.first(kind) > dictionary.size() ? 0 : dictionary.end(kind);
  }

  /// A number that is the same for refs for which such an expression is the same.
  long key(long ref) {
    if (!Ref.isId(ref) || ref < first || ref >= end) {
      return ref;
    }
    Kind kind = dictionary.kind((int) ref);
    long number = dictionary.number((int) ref);
    long day = switch (kind) {
      case SECOND -> Math.floorDiv(number, SECONDS);
      case MILLISECOND -> Math.floorDiv(number, MILLISECONDS);
      default -> number;
    };
    return DAYS + (day + MILLISECONDS) * KINDS + kind.code() % KINDS;
  }

  /// Whether an expression asks for nothing else of a variable.
  static boolean is(Expr expression, Var variable) {
    if (!(expression instanceof ExprFunction function)) {
      return !expression.isVariable();
    }
    if (function instanceof E_DateTimeYear || function instanceof E_DateTimeMonth || function instanceof E_DateTimeDay) {
      return function.getArg(1).isVariable() || is(function.getArg(1), variable);
    }
    if (function instanceof E_StrSubstring && isStartOfDate(new ExprList(function.getArgs()))) {
      return true;
    }
    return function.getArgs().stream().allMatch(argument -> argument == null || is(argument, variable));
  }

  private static boolean isStartOfDate(ExprList of) {
    return of.size() == 3
        && of.get(0) instanceof E_Str text
        && text.getArg().isVariable()
        && isFrom(of.get(1), 1, 1)
        && isFrom(of.get(2), 0, DATE_LENGTH);
  }

  private static boolean isFrom(Expr number, int least, int most) {
    return number.isConstant()
        && number.getConstant().isInteger()
        && number.getConstant().getInteger().bitLength() < Integer.SIZE
        && number.getConstant().getInteger().intValue() >= least
        && number.getConstant().getInteger().intValue() <= most;
  }
}
