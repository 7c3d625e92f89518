package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Aspect;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// Small cases whose answers were worked out by hand from the tables, before the reasoner was asked: `hand-worked-cases.csv`.
///
/// A lineage as a [Sketch], what is told of the actor, and what is to be found for the first artifact of the sketch: the outcome, and
/// the kinds of conflict that have to be among those found, or with `!` must not be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandWorkedCasesTest {
  private static final Pattern MONEY = Pattern.compile("(\\d+)([A-Z]{3})");

  private final Law law = Law.read(Knowledge.graph());

  static List<Shared.Line> cases() {
    try (InputStream cases = HandWorkedCasesTest.class.getResourceAsStream("/hand-worked-cases.csv")) {
      return Shared.rows(new String(Objects.requireNonNull(cases).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyCaseHasANameOfItsOwn() {
    assertThat(cases().stream().map(line -> line.get("id"))).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theAnswerIsTheOneWorkedOutByHand(Shared.Line line) {
    Effective effective = Given.effective(Sketch.turtle(line.get("graph"), law), law);
    Judgments judgments = Judgments.of(effective, told(line.get("told")));
    int subject = effective.lineage().artifact(Given.art(Sketch.subject(line.get("graph"))));

    Verdict verdict = judgments.verdict(subject, purpose(line), reading(line));
    Set<String> conflicts =
        Conflicts.of(judgments).of(subject, reading(line)).stream()
            .map(conflict -> conflict.kind().node().getLocalName())
            .collect(Collectors.toSet());

    assertThat(verdict.outcome().node().getLocalName()).as(verdict.sentence()).isEqualTo(line.get("outcome"));
    assertThat(judgments.outcome(subject, purpose(line), reading(line))).isEqualTo(verdict.outcome());
    Stream.of(line.get("conflicts").split(" ")).filter(kind -> !kind.isEmpty()).forEach(kind -> {
      if (kind.startsWith("!")) {
        assertThat(conflicts).doesNotContain(kind.substring(1));
      } else {
        assertThat(conflicts).contains(kind);
      }
    });
  }

  private static Purpose purpose(Shared.Line line) {
    return Stream.of(Purpose.values()).filter(purpose -> purpose.code().equals(line.get("purpose"))).findFirst().orElseThrow();
  }

  private static Reading reading(Shared.Line line) {
    return Stream.of(Reading.values()).filter(reading -> reading.name().equalsIgnoreCase(line.get("reading"))).findFirst().orElseThrow();
  }

  private static Case told(String facts) {
    var told = new ArrayList<Told>();
    for (String fact : facts.split(" ", -1)) {
      if (!fact.isEmpty()) {
        told.addAll(told(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1)));
      }
    }
    return new Case(told);
  }

  private static List<Told> told(String name, String value) {
    return switch (name) {
      case "users" -> List.of(users(value, value.indexOf('@')));
      case "revenue" -> List.of(revenue(value));
      case "people" -> List.of(new Told.People(Long.parseLong(value)));
      case "country" -> List.of(new Told.Country(value));
      case "product" -> List.of(new Told.Use(Aspect.of(value).orElseThrow(), true));
      case "not" -> List.of(new Told.Use(Aspect.of(value).orElseThrow(), false));
      case "field" -> fields(value);
      case "endUser" -> List.of(new Told.EndUser(value.equals("yes")));
      case "licensee" -> List.of(new Told.Licensee(value.equals("yes")));
      case "approval" -> List.of(new Told.Approval(value.equals("yes")));
      case "day" -> List.of(new Told.Day(LocalDate.parse(value)));
      default -> throw new AssertionError("nobody tells " + name);
    };
  }

  private static Told users(String value, int at) {
    return new Told.Users(Long.parseLong(value.substring(0, at)), LocalDate.parse(value.substring(at + 1)));
  }

  private static Told revenue(String value) {
    Matcher money = MONEY.matcher(value);
    assertThat(money.matches()).isTrue();
    return new Told.Revenue(Long.parseLong(money.group(1)), money.group(2), Told.Period.YEAR);
  }

  private static List<Told> fields(String value) {
    return value.equals("none")
        ? Stream.of(Aspect.values()).filter(aspect -> aspect.word().startsWith("field:")).<Told>map(aspect -> new Told.Use(aspect, false)).toList()
        : List.of(new Told.Use(Aspect.of("field:" + value).orElseThrow(), true));
  }
}
