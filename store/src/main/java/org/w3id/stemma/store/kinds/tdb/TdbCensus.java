package org.w3id.stemma.store.kinds.tdb;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.store.quads.Census;

/// Counts what the graphs of a database hold, by one walk over each of two indexes.
///
/// An id is never compared with one that TDB2 has for "any" or "not there": the id of a node that lies at a certain byte
/// of its file equals it.
final class TdbCensus {
  private TdbCensus() {}

  /// Counts all graphs; finds indexes that differ in size.
  static Map<Node, Census.OfGraph> of(Database database) {
    return Txn.calculateRead(
        database.dataset(),
        () -> {
          Indexes indexes = Indexes.ofQuads(database);
          indexes.checkedSize();
          Map<NodeId, Count> counts = new LinkedHashMap<>();
          countEntities(indexes.named("GSPO").all(), counts);
          countProperties(indexes.named("GPOS").all(), indexes, counts);
          return named(indexes, counts);
        });
  }

  /// Counts some graphs.
  static Map<Node, Census.OfGraph> of(Database database, Set<Node> graphs) {
    return Txn.calculateRead(
        database.dataset(),
        () -> {
          Indexes indexes = Indexes.ofQuads(database);
          Map<NodeId, Count> counts = new LinkedHashMap<>();
          for (Node graph : graphs) {
            countEntities(indexes.ofGraph("GSPO", graph), counts);
            countProperties(indexes.ofGraph("GPOS", graph), indexes, counts);
          }
          return named(indexes, counts);
        });
  }

  private static final class Count {
    long triples;
    long entities;
    final Map<NodeId, Long> properties = new HashMap<>();
    final Map<NodeId, Long> classes = new HashMap<>();
  }

  private static void countEntities(Iterator<Tuple<NodeId>> quads, Map<NodeId, Count> counts) {
    NodeId graph = null;
    NodeId subject = null;
    var count = new Count();
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      if (!quad.get(0).equals(graph)) {
        graph = quad.get(0);
        subject = null;
        count = counts.computeIfAbsent(graph, g -> new Count());
      }
      count.triples++;
      if (!quad.get(1).equals(subject)) {
        subject = quad.get(1);
        count.entities++;
      }
    }
  }

  private static void countProperties(
      Iterator<Tuple<NodeId>> quads, Indexes indexes, Map<NodeId, Count> counts) {
    NodeId known = indexes.nodes().getNodeIdForNode(RDF.Nodes.type);
    NodeId type = NodeId.isDoesNotExist(known) ? null : known;
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      Count count = counts.computeIfAbsent(quad.get(0), g -> new Count());
      count.properties.merge(quad.get(2), 1L, Long::sum);
      if (quad.get(2).equals(type)) {
        count.classes.merge(quad.get(3), 1L, Long::sum);
      }
    }
  }

  private static Map<Node, Census.OfGraph> named(Indexes indexes, Map<NodeId, Count> counts) {
    var named = new LinkedHashMap<Node, Census.OfGraph>();
    counts.forEach(
        (graph, count) ->
            named.put(
                indexes.nodes().getNodeForNodeId(graph),
                new Census.OfGraph(
                    count.triples,
                    count.entities,
                    names(indexes, count.properties),
                    names(indexes, count.classes))));
    return named;
  }

  private static Map<Node, Long> names(Indexes indexes, Map<NodeId, Long> counts) {
    var named = new HashMap<Node, Long>();
    counts.forEach((id, n) -> named.put(indexes.nodes().getNodeForNodeId(id), n));
    return named;
  }
}
