package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import org.w3id.stemma.reasoner.condition.Facts;

/// What is left of a rule once the clause is known: the facts of the child that it needs, as a mask.
public record Row(int needs, Effect effect, int certainty, int rule) implements Serializable {
  /// How surely the row holds for a child, 0 if it does not. What nobody knows makes a restricting row one step
  /// weaker, at most 4, and switches any other off.
  public int certainty(Facts child) {
    if ((needs & child.known() & ~child.holding()) != 0) {
      return 0;
    }
    if ((needs & ~child.known()) == 0) {
      return certainty;
    }
    return effect.restricts() ? Math.min(4, certainty + 1) : 0;
  }
}
