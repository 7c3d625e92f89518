package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.Set;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Condition;

/// What happens to the clauses of one behavior over one kind of edge, if the condition holds.
///
/// `relaxed` are the terms whose passage a relaxing rule closes, [#ALL] for every clause of the license; it is
/// empty for any other rule.
public record Rule(
    String iri,
    String behavior,
    EdgeKind edge,
    Effect effect,
    int certainty,
    Condition condition,
    String basis,
    Set<String> relaxed)
    implements Serializable {
  /// Stands for every term of the license.
  public static final String ALL = "all";

  public Rule {
    if (certainty < 1 || certainty > 4) {
      throw new IllegalArgumentException("a certainty is 1, 2, 3 or 4, not " + certainty);
    }
    relaxed = Set.copyOf(relaxed);
  }

  /// A rule whose basis names the terms it relaxes, if it does: `relaxes TERM,TERM: why`, `relaxes all: why`.
  public static Rule of(
      String iri, String behavior, EdgeKind edge, Effect effect, int certainty, Condition condition, String basis) {
    Set<String> relaxed = effect == Effect.RELAXES ? relaxed(basis) : Set.of();
    return new Rule(iri, behavior, edge, effect, certainty, condition, basis, relaxed);
  }

  boolean closes(String term) {
    return relaxed.contains(ALL) || relaxed.contains(term);
  }

  /// The terms that the basis of a relaxing rule names.
  static Set<String> relaxed(String basis) {
    int colon = relaxingColon(basis);
    if (!basis.startsWith("relaxes ") || colon < 0) {
      throw new IllegalArgumentException(
          "the basis of a relaxing rule begins with \"relaxes TERM,TERM: \" or \"relaxes all: \", not \"" + basis + "\"");
    }
    return Set.of(basis.substring("relaxes ".length(), colon).strip().split("\\s*,\\s*"));
  }

  /// The colon that ends the list: the first that a blank follows, since `field:military` holds one too.
  private static int relaxingColon(String basis) {
    int colon = basis.indexOf(": ");
    return colon < 0 && basis.endsWith(":") ? basis.length() - 1 : colon;
  }
}
