package org.w3id.stemma.columns.differential;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/// The few terms of which one data set is made, so that joins hit.
record Vocabulary(List<Node> properties, List<Node> resources, List<Node> literals, List<Node> graphs) {
  static Vocabulary of(Dice dice) {
    return new Vocabulary(
        Pool.PROPERTIES.subList(0, dice.between(1, Pool.PROPERTIES.size())),
        atLeastOne(dice.some(Pool.RESOURCES, dice.between(2, 8)), Pool.RESOURCES, dice),
        atLeastOne(dice.some(Pool.LITERALS, dice.between(2, 20)), Pool.LITERALS, dice),
        atLeastOne(dice.some(Pool.GRAPHS, 3), Pool.GRAPHS, dice));
  }

  private static List<Node> atLeastOne(List<Node> some, List<Node> all, Dice dice) {
    return some.isEmpty() ? List.of(dice.any(all)) : some;
  }

  Node object(Dice dice) {
    return dice.percent(55) ? dice.any(resources) : dice.any(literals);
  }

  List<Node> all() {
    return Stream.of(properties, resources, literals, graphs).flatMap(List::stream).distinct().toList();
  }
}
