package org.w3id.stemma.reasoner.compatibility;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Stm;

/// May material under one license be put in a work that as a whole is given out under another? From the best answer to
/// the worst: of several checks the worst counts, so what is known to be barred is barred though other things are
/// unknown.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Answer {
  /// It may; duties stay with the material.
  YES(Stm.Combinable),
  /// It hangs on something that the two names do not tell; the sentence says on what.
  DEPENDS(Stm.CombinableIf),
  /// One of the licenses is not reviewed, or says nothing on what is asked.
  UNKNOWN(null),
  /// It may not.
  NO(Stm.NotCombinable);

  private final @Nullable Node node;

  Answer(@Nullable Node node) {
    this.node = node;
  }

  /// The individual that stands for the answer in the graph; none for what is not known.
  public Optional<Node> node() {
    return Optional.ofNullable(node);
  }

  Answer worse(Answer other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
