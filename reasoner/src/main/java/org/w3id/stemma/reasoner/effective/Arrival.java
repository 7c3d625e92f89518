package org.w3id.stemma.reasoner.effective;

import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Provision;

/// A provision that has reached an artifact, with its effect there and how surely: 1 express wording or the
/// artifact's own license, 2 orthodox, 3 arguable, 4 contested.
public record Arrival(Provision provision, Effect effect, int certainty) {
  /// Equal for equal arrivals alone, and never negative.
  public int number() {
    return (provision.id() << 4 | effect.index()) << 2 | (certainty - 1);
  }
}
