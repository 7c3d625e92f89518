package org.w3id.stemma.store.quads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.generation.GenerationManifest;

/// What is in a generation, counted exactly.
///
/// @param current the graphs of the default graph, stored triples only
/// @param beside the graphs that stand beside it
/// @param inferred how many triples are virtual, by reading, then by property; only properties that hold of something
public record Census(Map<Node, OfGraph> current, Map<Node, OfGraph> beside, Map<Node, Map<Node, Long>> inferred) {
  /// One graph.
  ///
  /// @param stored its triples, virtual ones not counted
  /// @param entities its distinct subjects
  public record OfGraph(long stored, long entities, Map<Node, Long> properties, Map<Node, Long> classes) {}

  /// Every graph that can be named, with what is virtual in it.
  public Map<Node, OfGraph> all() {
    var all = new LinkedHashMap<Node, OfGraph>(current);
    all.putAll(beside);
    inferred.keySet().forEach(
        reading -> all.putIfAbsent(reading, new OfGraph(0, 0, Map.of(), Map.of())));
    return all;
  }

  /// How many triples of a graph are virtual.
  public long inferredIn(Node graph) {
    return inferred.getOrDefault(graph, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /// The names of the graphs of which something is stored in the default graph.
  public List<String> defaultGraph() {
    return current.keySet().stream().map(Node::getURI).sorted().toList();
  }

  public List<GenerationManifest.Counted> graphs() {
    var counted = new ArrayList<GenerationManifest.Counted>();
    all().forEach(
        (graph, count) ->
            counted.add(new GenerationManifest.Counted(graph.toString(), count.stored() + inferredIn(graph))));
    counted.sort(java.util.Comparator.comparing(GenerationManifest.Counted::graph));
    return counted;
  }
}
