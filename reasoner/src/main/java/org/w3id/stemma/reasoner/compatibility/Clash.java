package org.w3id.stemma.reasoner.compatibility;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Provision;

/// Clauses in one work that cannot be met together, or of which nobody can tell whether they can.
///
/// @param isOpen whether it hangs on something that the clauses do not tell; the sentence says on what
/// @param provisions the clauses that clash, by number
/// @param certainty how surely all of them are there: of the weakest, 1 express to 4 contested
/// @param sentence why, in one sentence of plain English
public record Clash(Sort sort, boolean isOpen, List<Provision> provisions, int certainty, String sentence) {
  public Clash {
    provisions = List.copyOf(provisions);
  }

  /// What is asked for at once.
  @SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
  public enum Sort {
    /// The work as a whole under one license, and under another.
    COPYLEFT(Stm.IncompatibleCopyleft),
    /// No further restrictions, and a restriction.
    RESTRICTION(Stm.FurtherRestriction);

    private final Node kind;

    Sort(Node kind) {
      this.kind = kind;
    }

    /// The kind of conflict that it is.
    public Node kind() {
      return kind;
    }
  }
}
