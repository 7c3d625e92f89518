package org.w3id.stemma.bench.hub;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// When each model was made: the curve of the Hub's growth from 2022-03-02 to 2026-09-25, straight between its knots.
///
/// A later number is never an earlier date. The first `placeholders` models carry the date on which the Hub began to
/// keep dates; no other model carries that day. The knots between the first and the last are assumed.
record Timeline(int models, int placeholders) {
  private record Knot(double share, long second) {}

  private static final long PLACEHOLDER = second("2022-03-02T23:29:04Z");
  private static final long END = second("2026-09-25T13:47:38Z");
  private static final List<Knot> CURVE = List.of(
      new Knot(0, second("2022-03-03T00:00:00Z")),
      new Knot(0.03, second("2022-12-01T00:00:00Z")),
      new Knot(0.08, second("2023-06-01T00:00:00Z")),
      new Knot(0.15, second("2023-12-01T00:00:00Z")),
      new Knot(0.24, second("2024-06-01T00:00:00Z")),
      new Knot(0.38, second("2024-12-01T00:00:00Z")),
      new Knot(0.57, second("2025-06-01T00:00:00Z")),
      new Knot(0.74, second("2025-12-01T00:00:00Z")),
      new Knot(1, END));

  /// Seconds since 1970.
  long created(int model) {
    if (model < placeholders) {
      return PLACEHOLDER;
    }
    if (model == models - 1) {
      return END;
    }
    double share = (double) (model - placeholders) / (models - placeholders);
    int next = 1;
    while (CURVE.get(next).share() <= share) {
      next++;
    }
    Knot from = CURVE.get(next - 1);
    Knot to = CURVE.get(next);
    double part = (share - from.share()) / (to.share() - from.share());
    return from.second() + (long) (part * (to.second() - from.second()));
  }

  /// The model made first at or after a date `yyyy-mm-dd`; the placeholder's day is model 0.
  int firstOn(String date) {
    long second = second(date + "T23:59:59Z");
    if (second < CURVE.getFirst().second()) {
      return 0;
    }
    int low = placeholders;
    int high = models - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (created(middle) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A moment `seconds` after, but not after the snapshot.
  static long later(long moment, long seconds) {
    return Math.min(END, moment + seconds);
  }

  /// As the Hub writes it: `2024-07-31T21:13:44.000Z`.
  static String text(long second) {
    var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
    digits(text, 3, time.getYear());
    digits(text, 6, time.getMonthValue());
    digits(text, 9, time.getDayOfMonth());
    digits(text, 12, time.getHour());
    digits(text, 15, time.getMinute());
    digits(text, 18, time.getSecond());
    return new String(text);
  }

  private static void digits(char[] text, int last, int number) {
    for (int rest = number, at = last; rest > 0; rest /= 10, at--) {
      text[at] = (char) ('0' + rest % 10);
    }
  }

  private static long second(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
