package org.w3id.stemma.reasoner.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.law.Provision;

/// A verdict in one sentence of plain English, with the clauses that decide it as the text numbers them.
///
/// @param doubts what is unsettled, where clauses are too doubtful to decide
record Sentence(Subject subject, Verdict verdict, String doubts) {
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "approval", "whether the licensor agrees",
          "base", "the license to which it is added",
          "date", "the day",
          "headcount", "how many people work there",
          "membership", "who does it",
          "product", "what exactly is done",
          "revenue", "how large the revenue is",
          "territory", "the country",
          "users", "how many monthly users there are");

  String text() {
    return said() + evidence() + subject.remarks().stream().map(remark -> "; " + remark).collect(Collectors.joining()) + ".";
  }

  private String said() {
    Verdict.Grounds grounds = verdict.grounds();
    String name = subject.name();
    String purpose = verdict.purpose().words();
    String limits = subject.clauses(grounds.limiting());
    return switch (verdict.outcome()) {
      case ALLOWED -> name + " allows " + purpose + " and asks for nothing in return" + inBrackets(numbers(grounds.granting()));
      case ALLOWED_WITH_DUTIES -> name + " allows " + purpose + " with duties: " + limits;
      case CONDITIONAL -> conditional(purpose, limits);
      case UNKNOWN -> "Whether " + name + " allows " + purpose + " is unknown: " + subject.reason();
      case PROHIBITED -> name + " does not allow " + purpose + ": " + (limits.isEmpty() ? subject.reason() : limits);
    };
  }

  private String conditional(String purpose, String limits) {
    if (verdict.isContested()) {
      boolean saysAll = subject.ofText() && !doubts.isEmpty();
      String why = Stream.of(doubts, saysAll ? "" : subject.reason()).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
      why = why.isEmpty() ? subject.clauses(verdict.grounds().granting()) : why;
      return "Whether " + subject.name() + " allows " + purpose + " is contested: " + why;
    }
    String questions = questions(verdict.grounds().dependsOn());
    return subject.name() + " allows " + purpose + " depending on " + questions + (limits.isEmpty() ? "" : ": " + limits);
  }

  private static String inBrackets(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  static String questions(Collection<String> facts) {
    return Subject.joined(facts.stream().map(fact -> QUESTIONS.getOrDefault(fact, fact)).toList());
  }

  private String numbers(List<Provision> provisions) {
    return provisions.stream()
        .map(subject::number)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("; "));
  }

  private String evidence() {
    return switch (verdict.evidence().orElse("")) {
      case "Memory" -> "; at least one of these clauses is quoted from memory and still to be confirmed";
      case "Secondary" -> "; at least one of these clauses is known from other sources than the text itself";
      default -> "";
    };
  }
}
