package org.w3id.stemma.reasoner.offer;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/// The days on which something may have happened, first and last, as days since 1970: a source may tell a month or
/// a year only.
public record Span(int first, int last) implements Serializable {
  /// Of a beginning: nobody tells it, so what began counts as always there.
  public static final Span EVER = new Span(Integer.MIN_VALUE, Integer.MIN_VALUE);

  /// Of an end: none is told.
  public static final Span NEVER = new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d).*)?)?");

  /// Of an `xsd:date`, `xsd:dateTime`, `xsd:gYearMonth` or `xsd:gYear`; empty for all else.
  public static Optional<Span> of(Node literal) {
    Matcher parts = DAY.matcher(literal.isLiteral() ? literal.getLiteralLexicalForm() : "");
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Span of(int year, String month, String day) {
    if (month == null) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    var inYear = YearMonth.of(year, Integer.parseInt(month));
    if (day == null) {
      return days(inYear.atDay(1), inYear.atEndOfMonth());
    }
    var only = inYear.atDay(Integer.parseInt(day));
    return days(only, only);
  }

  private static Span days(LocalDate first, LocalDate last) {
    return new Span((int) first.toEpochDay(), (int) last.toEpochDay());
  }

  /// What is left open when two sources tell different days.
  public Span or(Span other) {
    return new Span(Math.min(first, other.first), Math.max(last, other.last));
  }
}
