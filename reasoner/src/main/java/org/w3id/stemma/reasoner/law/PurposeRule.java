package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Condition;

/// What a clause of some terms does to the verdict on some purposes, if the condition holds.
///
/// `terms` are IRIs. `relaxed` are the codes of the terms that a relaxing rule lifts, [Rule#ALL] for every clause of
/// the same license; it is empty for any other rule.
public record PurposeRule(
    String iri, Set<String> terms, Set<Purpose> purposes, Act act, Condition condition, Set<String> relaxed)
    implements Serializable {
  public PurposeRule {
    terms = Set.copyOf(terms);
    purposes = Set.copyOf(purposes);
    relaxed = Set.copyOf(relaxed);
  }

  /// Whether a relaxing rule lifts the clauses of this term.
  public boolean lifts(Term term) {
    return relaxed.contains(Rule.ALL) || relaxed.contains(term.code());
  }

  /// What the clause does to the verdict.
  @SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
  public enum Act {
    GRANTS(Stm.Grants),
    PROHIBITS(Stm.Prohibited),
    /// The verdict hangs on a fact that nobody has told.
    ASKS(Stm.Conditional),
    OBLIGES(Stm.AllowedWithDuties),
    RELAXES(Stm.Relaxes);

    private final Node node;

    Act(Node node) {
      this.node = node;
    }

    static Optional<Act> of(Node node) {
      return Arrays.stream(values()).filter(act -> act.node.equals(node)).findFirst();
    }
  }
}
