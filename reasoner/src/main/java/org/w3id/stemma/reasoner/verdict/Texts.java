package org.w3id.stemma.reasoner.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;

/// What licenses come to on their text alone, each asked once.
final class Texts {
  private final Law law;
  private final Judge judge;
  private final Case told;
  private final Map<Question, Outcome> answers = new ConcurrentHashMap<>();

  private record Question(Node license, Purpose purpose, Reading reading) {}

  Texts(Law law, Judge judge, Case told) {
    this.law = law;
    this.judge = judge;
    this.told = told;
  }

  /// Unknown of a license that nobody has read.
  Outcome outcome(Node license, Purpose purpose, Reading reading) {
    return answers.computeIfAbsent(new Question(license, purpose, reading), this::answer);
  }

  /// The mildest of several licenses of which one may be chosen; unknown if there are none.
  Outcome mildest(List<Node> alternatives, Purpose purpose, Reading reading) {
    return alternatives.stream()
        .map(license -> outcome(license, purpose, reading))
        .min(Comparator.naturalOrder())
        .orElse(Outcome.UNKNOWN);
  }

  private Outcome answer(Question question) {
    return law.license(question.license())
        .map(license -> Matter.of(law, license))
        .map(text -> new Matter(text.name(), text.clauses(), text.reviewed(), text.rider(), text.artifact(), told))
        .map(text -> judge.outcome(text, question.purpose(), question.reading()))
        .orElse(Outcome.UNKNOWN);
  }
}
