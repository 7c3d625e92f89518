package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.ConflictNames;
import org.w3id.stemma.store.reading.Readings;

/// From nodes to refs and back, for one query: it numbers the nodes that the store does not have.
///
/// Not for several threads.
final class Refs {
  private final TdbNodes nodes;
  private final Readings readings;
  private final List<Node> foreign = new ArrayList<>();
  private final Map<Node, Long> numbers = new HashMap<>();

  Refs(TdbNodes nodes, Readings readings) {
    this.nodes = nodes;
    this.readings = readings;
  }

  long of(Node node) {
    return ConflictNames.of(node).map(this::conflict).filter(ref -> ref != Ref.NONE).orElseGet(() -> known(node));
  }

  private long conflict(ConflictNames.Name name) {
    long artifact = known(name.artifact());
    int pattern = readings.patternOf(name.key());
    boolean isOne = Ref.isPlace(artifact) && pattern >= 0 && readings.classOf((int) artifact) >= 0;
    return isOne ? Ref.conflict((int) artifact, pattern) : Ref.NONE;
  }

  private long known(Node node) {
    long id = nodes.id(node);
    if (id == TdbNodes.NONE) {
      return numbers.computeIfAbsent(
          node,
          n -> {
            foreign.add(n);
            return Ref.foreign(foreign.size() - 1);
          });
    }
    return ofId(id);
  }

  /// The ref of an id of the store.
  long ofId(long id) {
    int place = readings.ids().place(id);
    return place >= 0 ? place : Ref.stored(id);
  }

  Node node(long ref) {
    if (Ref.isConflict(ref)) {
      Node artifact = node(Ref.artifact(ref));
      return new ConflictNames.Name(artifact, readings.patternKey(Ref.pattern(ref))).node();
    }
    if (Ref.isForeign(ref)) {
      return foreign.get(Ref.number(ref));
    }
    return nodes.node(id(ref));
  }

  /// The id of what the store has.
  long id(long ref) {
    return Ref.isPlace(ref) ? readings.ids().id((int) ref) : Ref.id(ref);
  }

  /// Whether the store may have triples about it.
  static boolean isStored(long ref) {
    return !Ref.isConflict(ref) && !Ref.isForeign(ref);
  }

  Readings readings() {
    return readings;
  }
}
