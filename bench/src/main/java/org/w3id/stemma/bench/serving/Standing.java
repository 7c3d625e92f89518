package org.w3id.stemma.bench.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// How the servers stand to each other.
///
/// @param shapes that were asked, in order
/// @param servers name → what it made of each; the first is the one that is held to the others
/// @param reference whose answers are right; if it did not take part, none is wrong
record Standing(List<Shape> shapes, Map<String, Map<Shape, Measured>> servers, String reference) {
  Standing {
    shapes = List.copyOf(shapes);
    servers = new LinkedHashMap<>(servers);
  }

  /// The name of the one that is held to the others.
  String first() {
    return servers.keySet().iterator().next();
  }

  /// Where the first server takes more than `times` what the fastest of the others takes that answers as the reference does.
  List<String> slowerThan(double times, ToDoubleFunction<Measured> time) {
    return slower(times, time, servers.keySet().stream().skip(1).toList());
  }

  /// Where it takes longer than another does.
  List<String> slowerThan(String other, ToDoubleFunction<Measured> time) {
    return slower(1, time, List.of(other));
  }

  private List<String> slower(double times, ToDoubleFunction<Measured> time, List<String> others) {
    return shapes.stream()
        .filter(
            shape -> {
              OptionalDouble best = best(others, shape, time);
              return best.isPresent() && !(of(first(), shape, time) <= times * best.getAsDouble());
            })
        .map(Shape::name)
        .toList();
  }

  private OptionalDouble best(List<String> others, Shape shape, ToDoubleFunction<Measured> time) {
    return others.stream()
        .filter(other -> !differs(other, shape))
        .mapToDouble(other -> of(other, shape, time))
        .filter(millis -> !Double.isNaN(millis))
        .min();
  }

  private double of(String server, Shape shape, ToDoubleFunction<Measured> time) {
    return of(server, shape).map(time::applyAsDouble).orElse(Double.NaN);
  }

  /// What a server made of a question; empty if it was not asked.
  Optional<Measured> of(String server, Shape shape) {
    return Optional.ofNullable(servers.getOrDefault(server, Map.of()).get(shape));
  }

  /// Whether it answers, but not as the reference does.
  boolean differs(String server, Shape shape) {
    Optional<Answer> its = of(server, shape).flatMap(Measured::answer);
    Optional<Answer> right = of(reference, shape).flatMap(Measured::answer);
    return its.isPresent() && right.isPresent() && !its.equals(right);
  }

  /// Milliseconds of all questions together; those without an answer count as long as one waits for it.
  double sum(String server, ToDoubleFunction<Measured> time) {
    return shapes.stream()
        .mapToDouble(shape -> of(server, shape, time))
        .map(millis -> Double.isNaN(millis) ? Asking.PATIENCE.toMillis() : millis)
        .sum();
  }
}
