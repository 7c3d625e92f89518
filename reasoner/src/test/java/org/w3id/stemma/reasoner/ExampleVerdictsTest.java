package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// The verdict of each worked example, from triples to the sentence, on the real law.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleVerdictsTest {
  private static final Pattern USERS = Pattern.compile("given users=(\\d+)e6");

  private final Law law = Law.read(Knowledge.graph());

  static Stream<Shared.Line> cases() {
    return Shared.table("examples.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theVerdictIsTheOneWorkedByHand(Shared.Line example) {
    Effective effective = Given.effective(ExampleLineage.turtle(example, law) + converted(example), law);
    List<Verdict> verdicts = ExampleLineage.choices(effective).map(chosen -> verdict(chosen, example)).toList();
    assertThat(verdicts)
        .as(verdicts.toString())
        .anyMatch(verdict -> verdict.outcome().node().getLocalName().equals(example.get("verdict")));
  }

  private Verdict verdict(Effective effective, Shared.Line example) {
    Judgments judgments = Judgments.of(effective, told(example));
    int child = effective.lineage().artifact(Given.art("child"));
    Verdict verdict = judgments.verdict(child, purpose(example), reading(example));
    assertThat(judgments.outcome(child, purpose(example), reading(example))).isEqualTo(verdict.outcome());
    return verdict;
  }

  /// A version of which its maker says that from a day on another license holds, and the fork of it.
  private static String converted(Shared.Line example) {
    return example.get("why").startsWith("date after the change date")
        ? """
        art:parent0 stm:version "1.0" ; stm:licenseStatement art:first, art:then .
        art:child a stm:Software ; stm:version "1.0" ; stm:licenseStatement art:first, art:then .
        art:first stm:license spdx:BUSL-1.1 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2020-01-01"^^xsd:date .
        art:then stm:license spdx:MPL-2.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2024-01-01"^^xsd:date .
        """
        : "";
  }

  /// The users are counted when the threshold asks, in the month before the license's release. Without an Additional Use
  /// Grant, a database that earns money is in production.
  private Case told(Shared.Line example) {
    if (example.get("why").contains("no Additional Use Grant")) {
      return Case.UNSPECIFIED.with(new Told.Use(Aspect.PRODUCTION, true));
    }
    Matcher users = USERS.matcher(example.get("why"));
    if (!users.find()) {
      return Case.UNSPECIFIED;
    }
    LocalDate counted =
        law.provisions().stream()
            .filter(provision -> provision.license().licenseId().equals(example.get("parent_license")))
            .filter(provision -> provision.term().code().equals("mauThreshold"))
            .map(provision -> LocalDate.parse(provision.clause().parameter("testedOn")).minusMonths(1))
            .findFirst()
            .orElseThrow();
    return Case.UNSPECIFIED.with(new Told.Users(Long.parseLong(users.group(1)) * 1_000_000, counted));
  }

  private static Purpose purpose(Shared.Line example) {
    return Arrays.stream(Purpose.values()).filter(p -> p.code().equals(example.get("purpose"))).findFirst().orElseThrow();
  }

  private static Reading reading(Shared.Line example) {
    return List.of(Reading.values()).stream()
        .filter(reading -> reading.name().equalsIgnoreCase(example.get("reading")))
        .findFirst()
        .orElseThrow();
  }
}
