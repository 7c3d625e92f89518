package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.w3id.stemma.reasoner.law.Clause;

/// Parts of sentences.
final class Words {
  private Words() {}

  /// `a, b and c`.
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// Where a clause stands.
  static String place(Clause clause) {
    return clause.number().isEmpty() ? "a clause" : "clause " + clause.number();
  }
}
