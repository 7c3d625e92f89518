package org.w3id.stemma.bench.sealing;

import org.w3id.stemma.store.generation.StoreKind;

/// How much is tried, and on what.
///
/// @param seed what chance is drawn from
record Trial(StoreKind store, int count, long seed) {
  /// `STORE COUNT SEED` among the arguments of a program.
  static Trial of(String[] arguments, int first) {
    return new Trial(
        StoreKind.named(arguments[first]).orElseThrow(),
        Integer.parseInt(arguments[first + 1]),
        Long.parseLong(arguments[first + 2]));
  }
}
