package org.w3id.stemma.reasoner.law;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// What a clause does to the child of an edge.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Effect {
  /// Binds the whole child.
  BINDS(Stm.Binds),
  /// Binds a part that the child holds.
  BINDS_PART(Stm.BindsPart),
  /// Binds whoever runs the child, not whoever passes on its file.
  AT_USE(Stm.AtUse),
  /// The child as a whole must come under the same license.
  SAME_LICENSE_DUTY(Stm.SameLicenseDuty),
  PASS_ON(Stm.PassOn),
  NAME_OR_LABEL(Stm.NameOrLabel),
  SERVICE_DUTY(Stm.ServiceDuty),
  /// The edge itself, or sharing its result, is barred.
  BARS_EDGE(Stm.BarsEdge),
  /// Rests in a data set until a model is trained on it.
  LATENT(Stm.Latent),
  /// A permission that the parent lets through; it is the child's only if all its parents grant it.
  GRANTS(Stm.Grants),
  /// Closes the passage of other clauses of its license over the edge.
  RELAXES(Stm.Relaxes),
  /// Does not travel: a rule that documents.
  STOPS(Stm.Stops);

  private final Node node;

  Effect(Node node) {
    this.node = node;
  }

  public Node node() {
    return node;
  }

  /// Its place in tables that live no longer than the process.
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }

  /// Whether it restricts: an unknown fact weakens it, where it switches a grant or an exception off.
  public boolean restricts() {
    return this != GRANTS && this != RELAXES && this != STOPS;
  }

  static Optional<Effect> of(Node node) {
    return Arrays.stream(values()).filter(effect -> effect.node.equals(node)).findFirst();
  }
}
