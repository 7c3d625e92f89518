package org.w3id.stemma.reasoner.compatibility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.stemma.reasoner.law.Clause;

/// One reason: what it comes to, the clauses that it rests on (by IRI, so that no order of reading shows), and the words.
record Check(Answer answer, List<Clause> clauses, String words) {
  Check {
    clauses = sorted(clauses);
  }

  /// Where the clauses stand, and what they say: `2(b), 9 (sameLicense)`.
  static String places(List<Clause> clauses) {
    return sorted(clauses).stream()
        .map(clause -> clause.number() + " (" + clause.term().code() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static List<Clause> sorted(List<Clause> clauses) {
    return clauses.stream().sorted(Comparator.comparing(Clause::iri)).toList();
  }
}
