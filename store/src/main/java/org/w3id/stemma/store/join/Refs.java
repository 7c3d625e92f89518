package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.w3id.stemma.store.reading.Readings;

/// From nodes to refs and back, for one query: it numbers the nodes that the database does not have.
///
/// Not for several threads.
final class Refs {
  private final NodeTable nodes;
  private final Readings readings;
  private final List<Node> foreign = new ArrayList<>();
  private final Map<Node, Long> numbers = new HashMap<>();

  Refs(NodeTable nodes, Readings readings) {
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
    NodeId id = nodes.getNodeIdForNode(node);
    if (NodeId.isDoesNotExist(id)) {
      return numbers.computeIfAbsent(
          node,
          n -> {
            foreign.add(n);
            return Ref.foreign(foreign.size() - 1);
          });
    }
    return of(id);
  }

  long of(NodeId id) {
    long number = NodeIds.toLong(id);
    int place = readings.ids().place(number);
    return place >= 0 ? place : Ref.stored(number);
  }

  Node node(long ref) {
    if (Ref.isConflict(ref)) {
      Node artifact = node(Ref.artifact(ref));
      return new ConflictNames.Name(artifact, readings.patternKey(Ref.pattern(ref))).node();
    }
    if (Ref.isForeign(ref)) {
      return foreign.get(Ref.number(ref));
    }
    return nodes.getNodeForNodeId(id(ref));
  }

  /// The id of what TDB2 has.
  NodeId id(long ref) {
    return NodeIds.of(Ref.isPlace(ref) ? readings.ids().id((int) ref) : Ref.id(ref));
  }

  /// Whether TDB2 may have triples about it.
  static boolean isStored(long ref) {
    return !Ref.isConflict(ref) && !Ref.isForeign(ref);
  }

  Readings readings() {
    return readings;
  }
}
