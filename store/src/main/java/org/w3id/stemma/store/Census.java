package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;

/// What is in a generation, counted exactly: by one walk over each of two indexes, of what has changed alone where the
/// rest is known.
///
/// @param current the graphs of the current database, stored triples only
/// @param beside the graphs that stand beside it
/// @param inferred how many triples are virtual, by reading, then by property; only properties that hold of something
record Census(Map<Node, OfGraph> current, Map<Node, OfGraph> beside, Map<Node, Map<Node, Long>> inferred) {
  /// One graph.
  ///
  /// @param stored its triples, virtual ones not counted
  /// @param entities its distinct subjects
  record OfGraph(long stored, long entities, Map<Node, Long> properties, Map<Node, Long> classes) {}

  /// Counts both databases; finds indexes that differ in size.
  static Census of(Database current, Database beside, Map<Node, Map<Node, Long>> inferred) {
    return new Census(countAll(current), countAll(beside), inferred);
  }

  /// What a memo tells, but for the graphs that have changed since: those are counted.
  static Census of(
      Memo memo, Set<Node> changed, Database current, Database beside, Map<Node, Map<Node, Long>> inferred) {
    Map<Node, OfGraph> inCurrent = memo.counted(false, changed);
    inCurrent.putAll(count(current, changed));
    Map<Node, OfGraph> inBeside = memo.counted(true, changed);
    inBeside.putAll(count(beside, changed));
    return new Census(inCurrent, inBeside, inferred);
  }

  private static Map<Node, OfGraph> countAll(Database database) {
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

  private static Map<Node, OfGraph> count(Database database, Set<Node> graphs) {
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
    NodeId graph = NodeId.NodeIdAny;
    NodeId subject = NodeId.NodeIdAny;
    var count = new Count();
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      if (!quad.get(0).equals(graph)) {
        graph = quad.get(0);
        subject = NodeId.NodeIdAny;
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
    NodeId type = indexes.nodes().getNodeIdForNode(RDF.Nodes.type);
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      Count count = counts.computeIfAbsent(quad.get(0), g -> new Count());
      count.properties.merge(quad.get(2), 1L, Long::sum);
      if (quad.get(2).equals(type)) {
        count.classes.merge(quad.get(3), 1L, Long::sum);
      }
    }
  }

  private static Map<Node, OfGraph> named(Indexes indexes, Map<NodeId, Count> counts) {
    var named = new LinkedHashMap<Node, OfGraph>();
    counts.forEach(
        (graph, count) ->
            named.put(
                indexes.nodes().getNodeForNodeId(graph),
                new OfGraph(
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

  /// Every graph that can be named, with what is virtual in it.
  Map<Node, OfGraph> all() {
    var all = new LinkedHashMap<Node, OfGraph>(current);
    all.putAll(beside);
    inferred.keySet().forEach(
        reading -> all.putIfAbsent(reading, new OfGraph(0, 0, Map.of(), Map.of())));
    return all;
  }

  /// How many triples of a graph are virtual.
  long inferredIn(Node graph) {
    return inferred.getOrDefault(graph, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  List<GenerationManifest.Counted> graphs() {
    var counted = new ArrayList<GenerationManifest.Counted>();
    all().forEach(
        (graph, count) ->
            counted.add(new GenerationManifest.Counted(graph.toString(), count.stored() + inferredIn(graph))));
    counted.sort(java.util.Comparator.comparing(GenerationManifest.Counted::graph));
    return counted;
  }
}
