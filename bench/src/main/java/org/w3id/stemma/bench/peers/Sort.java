package org.w3id.stemma.bench.peers;

import org.w3id.stemma.reasoner.law.Effect;

/// What of an arrival decides over which edges it goes on.
enum Sort {
  RESTRICTION(Effect.BINDS),
  LATENT(Effect.LATENT),
  BARRED(Effect.BARS_EDGE),
  GRANT(Effect.GRANTS);

  private final Effect effect;

  Sort(Effect effect) {
    this.effect = effect;
  }

  /// One effect that stands for the sort.
  Effect effect() {
    return effect;
  }

  static Sort of(Effect effect) {
    for (Sort sort : values()) {
      if (sort.effect == effect) {
        return sort;
      }
    }
    return RESTRICTION;
  }
}
