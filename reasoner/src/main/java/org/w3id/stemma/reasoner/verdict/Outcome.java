package org.w3id.stemma.reasoner.verdict;

import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// What a verdict comes to, from the mildest to the most severe.
///
/// The order is that in which a verdict is decided: a prohibition is one whatever else is unknown; what is unknown
/// is not mended by knowing a condition; a condition comes before duties. *Unknown* is therefore more severe than
/// *Conditional*: who may go on once a fact is found out knows more than who has nothing to go by.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Outcome {
  ALLOWED(Stm.Allowed),
  ALLOWED_WITH_DUTIES(Stm.AllowedWithDuties),
  CONDITIONAL(Stm.Conditional),
  UNKNOWN(Stm.Unknown),
  PROHIBITED(Stm.Prohibited);

  private final Node node;

  Outcome(Node node) {
    this.node = node;
  }

  public Node node() {
    return node;
  }

  /// Whether nobody who keeps to the other is safe under this one.
  public boolean isMilderThan(Outcome other) {
    return compareTo(other) < 0;
  }
}
