package org.w3id.stemma.columns.differential;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Chance that a seed determines.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// From 0 up to, not including, `bound`.
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T any(List<T> of) {
    return of.get(below(of.size()));
  }

  @SafeVarargs
  final <T> T any(T... of) {
    return of[below(of.length)];
  }

  /// Several different ones, in the order of the list.
  <T> List<T> some(List<T> of, int most) {
    return of.stream().filter(one -> below(of.size()) < most).limit(most).toList();
  }

  /// One of several makers, each as likely as its weight says.
  @SafeVarargs
  final <T> T weighed(Weighed<T>... makers) {
    int sum = 0;
    for (Weighed<T> maker : makers) {
      sum += maker.weight;
    }
    int left = below(sum);
    for (Weighed<T> maker : makers) {
      left -= maker.weight;
      if (left < 0) {
        return maker.make.get();
      }
    }
    throw new IllegalArgumentException("no weights");
  }

  record Weighed<T>(int weight, Supplier<T> make) {}

  static <T> Weighed<T> weight(int weight, Supplier<T> make) {
    return new Weighed<>(weight, make);
  }
}
