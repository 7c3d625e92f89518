package org.w3id.stemma.store.join;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.Readings;

/// How many triples are virtual.
public final class Counts {
  private Counts() {}

  /// The virtual triples of a reading, by property; only properties that hold of something. What is found out on demand
  /// is not counted.
  public static Map<Node, Long> of(Readings readings, int reading) {
    var counts = new LinkedHashMap<Node, Long>();
    Sources.virtual(readings, reading).forEach(
        (property, sources) ->
            counts.put(property, (long) sources.stream().mapToDouble(s -> s.estimate(Ref.NONE, Ref.NONE)).sum()));
    return counts;
  }
}
