package org.w3id.stemma.loaders.hub;

import java.time.YearMonth;

/// The date-times of the Hub: ISO 8601 in UTC, `2024-02-19T11:06:12.000Z`.
final class HubDates {
  /// The day on which the Hub began to keep dates: every older repository bears it.
  static final String PLACEHOLDER_DAY = "2022-03-02";

  private static final String PATTERN = "dddd-dd-ddTdd:dd:dd";

  private static final int MAX_LENGTH = "2024-02-19T11:06:12.123456789Z".length();

  private HubDates() {}

  /// Whether `text` is a date-time of that form, with or without fractions of a second, that exists
  /// in the calendar.
  static boolean isDateTime(String text) {
    int seconds = PATTERN.length();
    return text.length() > seconds
        && text.length() <= MAX_LENGTH
        && hasForm(text)
        && isFraction(text, seconds)
        && isInCalendar(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        && number(text, 11, 13) < 24
        && number(text, 14, 16) < 60
        && number(text, 17, 19) < 60;
  }

  private static boolean hasForm(String text) {
    for (int i = 0; i < PATTERN.length(); i++) {
      char expected = PATTERN.charAt(i);
      char c = text.charAt(i);
      if (expected == 'd' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }

  /// `Z`, or a point, digits and `Z`.
  private static boolean isFraction(String text, int from) {
    int last = text.length() - 1;
    for (int i = from + 1; i < last; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(last) == 'Z'
        && (from == last || (text.charAt(from) == '.' && from + 1 < last));
  }

  private static boolean isInCalendar(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
