package org.w3id.stemma.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;

/// Counts what profiles add, without listing it: for each profile, its artifacts times its rows.
final class ProfileCensus {
  private final Indexes hidden;
  private final Map<NodeId, Long> artifacts = new HashMap<>();

  private ProfileCensus(Indexes hidden) {
    this.hidden = hidden;
  }

  static Map<Node, Map<Node, Long>> of(Indexes hidden) {
    var census = new ProfileCensus(hidden);
    hidden.checkedSize();
    census.countArtifacts();
    var counts = new LinkedHashMap<Node, Map<Node, Long>>();
    for (Node reading : HiddenTables.READINGS) {
      for (Node property : HiddenTables.PROPERTIES) {
        long count = census.count(HiddenTables.row(reading, property));
        if (count > 0) {
          counts.computeIfAbsent(reading, r -> new LinkedHashMap<>()).put(property, count);
        }
      }
    }
    return counts;
  }

  private void countArtifacts() {
    Iterator<Tuple<NodeId>> rows = hidden.named("SPO").all();
    NodeId profileOf = hidden.nodes().getNodeIdForNode(HiddenTables.PROFILE_OF);
    NodeId last = NodeId.NodeIdAny;
    while (rows.hasNext()) {
      Tuple<NodeId> row = rows.next();
      if (row.get(1).equals(profileOf)) {
        if (row.get(0).equals(last)) {
          throw new IllegalArgumentException(hidden.nodes().getNodeForNodeId(last) + " was given two profiles");
        }
        last = row.get(0);
        artifacts.merge(row.get(2), 1L, Long::sum);
      }
    }
  }

  private long count(Node rowProperty) {
    NodeId id = hidden.nodes().getNodeIdForNode(rowProperty);
    if (!Indexes.isKnown(id)) {
      return 0;
    }
    long count = 0;
    Iterator<Tuple<NodeId>> rows =
        hidden.named("POS").find(TupleFactory.tuple(NodeId.NodeIdAny, id, NodeId.NodeIdAny));
    while (rows.hasNext()) {
      count += artifacts.getOrDefault(rows.next().get(0), 0L);
    }
    return count;
  }
}
