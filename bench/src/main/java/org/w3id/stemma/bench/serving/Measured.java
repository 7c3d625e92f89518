package org.w3id.stemma.bench.serving;

import java.util.Optional;

/// What came of one question to one server.
///
/// @param cold milliseconds of the first answer; NaN without one
/// @param young the median of the first that followed; NaN without one
/// @param warm the median of the last, after as many rounds as a JVM needs to compile what it runs; NaN without one
/// @param answer what all of them said; empty without one, or if they said different things
/// @param trouble why there is none; else empty
record Measured(double cold, double young, double warm, Optional<Answer> answer, String trouble) {
  static Measured trouble(double cold, String why) {
    return new Measured(cold, Double.NaN, Double.NaN, Optional.empty(), why);
  }
}
