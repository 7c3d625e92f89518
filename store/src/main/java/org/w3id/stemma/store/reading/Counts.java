package org.w3id.stemma.store.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.array.Relation;

/// How many triples are virtual.
public final class Counts {
  private Counts() {}

  /// The virtual triples of a reading, by property; only properties that hold of something. What is found out on demand
  /// is not counted.
  public static Map<Node, Long> of(Readings readings, int reading) {
    var counts = new LinkedHashMap<Node, Long>();
    for (Node property : readings.rowProperties(reading)) {
      ClassTable rows = readings.rows(reading, property);
      if (rows != null) {
        counts.put(property, rows.triples());
      }
    }
    ClassTable conflicts = readings.conflicts(reading);
    if (conflicts.triples() > 0) {
      counts.merge(Stm.conflict, conflicts.triples(), Long::sum);
      counts.merge(Stm.onArtifact, conflicts.triples(), Long::sum);
      for (Node property : readings.patternProperties()) {
        TwoWay said = readings.patterns(property);
        long triples = said == null ? 0 : of(said, conflicts);
        if (triples > 0) {
          counts.merge(property, triples, Long::sum);
        }
      }
    }
    return counts;
  }

  /// The triples of a property that the conflicts of a reading have by their patterns.
  public static long of(TwoWay said, ClassTable conflicts) {
    Relation ofPattern = said.forward();
    long triples = 0;
    for (int pattern = ofPattern.nextKey(0); pattern >= 0; pattern = ofPattern.nextKey(pattern + 1)) {
      triples += ofPattern.degree(pattern) * conflicts.artifacts(pattern);
    }
    return triples;
  }
}
