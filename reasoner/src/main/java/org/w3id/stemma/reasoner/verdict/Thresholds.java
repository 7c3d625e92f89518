package org.w3id.stemma.reasoner.verdict;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Provision;

/// Whether what is told exceeds what the threshold of a clause lets pass.
///
/// A threshold that is tested once, on a release date, is decided by the users of the calendar month before that date,
/// told for that month or as the figure on that very date, and by nothing else. One that goes on is exceeded by any figure told. Money is compared in the currency and the
/// period of the clause; nothing is converted.
final class Thresholds {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Case told;

  Thresholds(Case told) {
    this.told = told;
  }

  Truth users(Clause clause) {
    Optional<Long> limit = number(clause.parameter("n"));
    List<Told.Users> counted =
        told.all(Told.Users.class).filter(users -> isOfWindow(clause, users.at())).toList();
    return limit.map(n -> over(clause, n, counted.stream().map(Told.Users::number))).orElse(Truth.UNKNOWN);
  }

  Truth people(Clause clause) {
    return number(clause.parameter("n"))
        .map(n -> over(clause, n, told.all(Told.People.class).map(Told.People::number)))
        .orElse(Truth.UNKNOWN);
  }

  /// The revenue threshold of the clause; for a clause that only points to the threshold of its license, of that.
  Truth revenue(Provision provision) {
    return Stream.concat(Stream.of(provision.clause()), provision.license().clauses().stream())
        .filter(clause -> clause.term().code().equals("revenueThreshold"))
        .findFirst()
        .map(this::revenue)
        .orElse(Truth.UNKNOWN);
  }

  private Truth revenue(Clause clause) {
    String currency = clause.parameter("unit") + " " + clause.parameter("amount");
    String period = clause.parameter("period");
    Stream<Long> amounts =
        told.all(Told.Revenue.class)
            .filter(revenue -> currency.contains(revenue.currency()))
            .filter(revenue -> period.contains(revenue.period() == Told.Period.MONTH ? "month" : "year"))
            .map(Told.Revenue::amount);
    Truth over = number(clause.parameter("amount")).map(n -> over(clause, n, amounts)).orElse(Truth.UNKNOWN);
    boolean adjusted = !clause.parameter("adjustedBy").isEmpty();
    return adjusted && over == Truth.TRUE ? Truth.UNKNOWN : over;
  }

  private static Truth over(Clause clause, long limit, Stream<Long> figures) {
    return figures.map(figure -> exceeds(clause.parameter("op"), figure, limit)).reduce(Truth::or).orElse(Truth.UNKNOWN);
  }

  private static Truth exceeds(String operator, long figure, long limit) {
    return switch (operator) {
      case "gt" -> Truth.of(figure > limit);
      case "ge" -> Truth.of(figure >= limit);
      default -> Truth.UNKNOWN;
    };
  }

  private static boolean isOfWindow(Clause clause, LocalDate at) {
    if (!clause.parameter("test").equals("once")) {
      return true;
    }
    String release = clause.parameter("testedOn");
    return !release.isEmpty() && isOfWindow(LocalDate.parse(release), at);
  }

  private static boolean isOfWindow(LocalDate release, LocalDate at) {
    return at.equals(release) || YearMonth.from(at).equals(YearMonth.from(release).minusMonths(1));
  }

  private static Optional<Long> number(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? Optional.of(Long.valueOf(number.group())) : Optional.empty();
  }
}
