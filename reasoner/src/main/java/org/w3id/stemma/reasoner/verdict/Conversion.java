package org.w3id.stemma.reasoner.verdict;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// The change of a license into another, some time after a version was published. Where the text lets an earlier date
/// be set, only the last possible one is known from it, and that one counts.
record Conversion(Provision provision) {
  private static final Pattern DURATION = Pattern.compile("P\\d+[YMWD]");

  /// Unknown until the day of the act and that of publication are told.
  Truth isDue(Case told) {
    Optional<Period> after = after();
    if (after.isEmpty() || told.day().isEmpty() || told.published().isEmpty()) {
      return Truth.UNKNOWN;
    }
    LocalDate change = told.published().get().plus(after.get());
    return Truth.of(!told.day().get().isBefore(change));
  }

  /// The license that then holds, if the text names one that the law knows.
  Optional<License> target(Law law) {
    String to = provision.clause().parameter("to");
    return law.licenses().stream().filter(license -> license.licenseId().equals(to)).findFirst();
  }

  private Optional<Period> after() {
    Matcher duration = DURATION.matcher(provision.clause().parameter("after"));
    return duration.find() ? Optional.of(Period.parse(duration.group())) : Optional.empty();
  }
}
