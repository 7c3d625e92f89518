package org.w3id.stemma.reasoner.lineage;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.law.Law;

/// When what came out under some licenses turns to others, by the texts of these licenses.
record Conversions(List<Period> periods) {
  private static final String TERM = "timeConversion";
  private static final Pattern DURATION = Pattern.compile("P\\d+[YMWD]");

  static Conversions of(Declaration declaration, Law law) {
    return new Conversions(
        declaration.licenses().stream()
            .flatMap(license -> law.license(license).stream())
            .flatMap(license -> law.provisions(license).stream())
            .filter(provision -> provision.term().code().equals(TERM))
            .flatMap(provision -> DURATION.matcher(provision.clause().parameter("after")).results())
            .map(duration -> Period.parse(duration.group()))
            .toList());
  }

  /// The days of change of what was published on a day.
  IntStream after(int day) {
    return periods.stream().mapToInt(period -> (int) LocalDate.ofEpochDay(day).plus(period).toEpochDay());
  }
}
