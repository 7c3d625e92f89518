package org.w3id.stemma.bench.serving;

import java.util.Optional;

/// What came of one question to one server.
///
/// @param cold milliseconds of the first answer; NaN without one
/// @param warm the median of those that followed; NaN without one
/// @param answer what all of them said; empty without one, or if they said different things
/// @param trouble why there is none; else empty
record Measured(double cold, double warm, Optional<Answer> answer, String trouble) {
  static Measured trouble(double cold, String why) {
    return new Measured(cold, Double.NaN, Optional.empty(), why);
  }
}
