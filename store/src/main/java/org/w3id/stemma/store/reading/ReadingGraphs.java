package org.w3id.stemma.store.reading;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;

/// The graphs of the readings, in the order by which arrays number them.
public final class ReadingGraphs {
  public static final List<Node> ALL = List.of(Graphs.STRICT, Graphs.MAINSTREAM, Graphs.LENIENT);

  /// What holds by classes of artifacts only, never as a triple.
  public static final List<Node> BY_CLASS =
      List.of(Stm.effectiveClause, Stm.effectiveTerm, Stm.advisoryClause, Stm.latentClause, Stm.conflict);

  private ReadingGraphs() {}

  /// @throws IllegalArgumentException if it is not the graph of a reading
  public static int number(Node reading) {
    int number = ALL.indexOf(reading);
    if (number < 0) {
      throw new IllegalArgumentException(reading + " is not the graph of a reading");
    }
    return number;
  }
}
