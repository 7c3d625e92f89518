package org.w3id.stemma.bench.hub;

import java.util.List;

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
///
/// Dice of the same seed, purpose and number fall alike, so that any record can be made without those before it.
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed, String purpose, long number) {
    state = mix(mix(seed + GOLDEN * purpose.hashCode()) + GOLDEN * number);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /// In [0, bound), for a bound of at least 1; the bias is below 2^-32 for bounds up to 2^31.
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /// In [0, 1).
  double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /// A rank in [0, size), rank r about as often as 1 / (r + shift): rank 0 is the most frequent.
  int rank(int size, int shift) {
    double spread = StrictMath.log((double) (size + shift) / shift);
    return Math.min(size - 1, (int) (shift * (StrictMath.exp(unit() * spread) - 1)));
  }

  /// How many failures before the first success, with this mean: 0 is the most frequent.
  int failures(double mean) {
    return mean <= 0 ? 0 : (int) (StrictMath.log(1 - unit()) / StrictMath.log(mean / (1 + mean)));
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
