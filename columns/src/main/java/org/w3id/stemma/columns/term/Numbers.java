package org.w3id.stemma.columns.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/// Literals whose lexical form and number determine each other.
final class Numbers {
  private static final int MOST_DIGITS = 18;
  private static final String DAY_FORM = "dddd-dd-dd";
  private static final String SECOND_FORM = "dddd-dd-ddTdd:dd:ddZ";
  private static final String MILLISECOND_FORM = "dddd-dd-ddTdd:dd:dd.dddZ";

  private Numbers() {}

  /// The number of a canonical form; empty for any other form, be it valid or not.
  static OptionalLong integer(String lexical) {
    int first = lexical.startsWith("-") ? 1 : 0;
    int digits = lexical.length() - first;
    if (digits < 1 || digits > MOST_DIGITS || (lexical.charAt(first) == '0' && lexical.length() > 1)) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int i = first; i < lexical.length(); i++) {
      int digit = lexical.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalLong.of(first == 1 ? -value : value);
  }

  static OptionalLong day(String lexical) {
    return isLike(DAY_FORM, lexical) && isDate(lexical) ? OptionalLong.of(date(lexical).toEpochDay()) : OptionalLong.empty();
  }

  static OptionalLong second(String lexical) {
    return isLike(SECOND_FORM, lexical) && isDate(lexical) && isTime(lexical) ? OptionalLong.of(seconds(lexical)) : OptionalLong.empty();
  }

  static OptionalLong millisecond(String lexical) {
    return isLike(MILLISECOND_FORM, lexical) && isDate(lexical) && isTime(lexical)
        ? OptionalLong.of(seconds(lexical) * 1000 + number(lexical, 20, 23))
        : OptionalLong.empty();
  }

  static String lexical(Kind kind, long number) {
    return switch (kind) {
      case INTEGER -> Long.toString(number);
      case DAY -> date(LocalDate.ofEpochDay(number));
      case SECOND -> dateTime(number) + "Z";
      case MILLISECOND -> dateTime(Math.floorDiv(number, 1000)) + "." + padded((int) Math.floorMod(number, 1000L), 3) + "Z";
      case BLANK, IRI, STRING, LANGUAGE, TYPED, TRIPLE -> throw new IllegalArgumentException(kind + " has no numbers");
    };
  }

  /// Whether it has a digit wherever the form has a `d`, and the same character elsewhere.
  private static boolean isLike(String form, String lexical) {
    if (lexical.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = lexical.charAt(i);
      if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The year 0 is in no form: whether it is valid differs between versions of XML Schema.
  private static boolean isDate(String lexical) {
    int year = number(lexical, 0, 4);
    int month = number(lexical, 5, 7);
    int day = number(lexical, 8, 10);
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /// 24:00:00 is the same moment as 00:00:00 of the next day, so it is in no form.
  private static boolean isTime(String lexical) {
    return number(lexical, 11, 13) < 24 && number(lexical, 14, 16) < 60 && number(lexical, 17, 19) < 60;
  }

  private static LocalDate date(String lexical) {
    return LocalDate.of(number(lexical, 0, 4), number(lexical, 5, 7), number(lexical, 8, 10));
  }

  private static long seconds(String lexical) {
    return date(lexical).toEpochDay() * 86_400 + number(lexical, 11, 13) * 3_600L + number(lexical, 14, 16) * 60L + number(lexical, 17, 19);
  }

  private static int number(String lexical, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + lexical.charAt(i) - '0';
    }
    return number;
  }

  private static String dateTime(long seconds) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    return date(time.toLocalDate())
        + "T" + padded(time.getHour(), 2) + ":" + padded(time.getMinute(), 2) + ":" + padded(time.getSecond(), 2);
  }

  private static String date(LocalDate date) {
    return padded(date.getYear(), 4) + "-" + padded(date.getMonthValue(), 2) + "-" + padded(date.getDayOfMonth(), 2);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(digits - text.length()) + text;
  }
}
