package org.w3id.stemma.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;

/// How profiles lie in the database: as triples of its physical default graph, which no query sees, since the default
/// graph that queries see is the union of the named ones.
///
/// An artifact's profile is `a PROFILE_OF p`; a row of it is `p row(reading, property) object`.
final class HiddenTables {
  /// The properties that hold by profiles.
  static final List<Node> PROPERTIES =
      List.of(Stm.effectiveClause, Stm.effectiveTerm, Stm.advisoryClause, Stm.latentClause);

  /// The graphs that profiles have rows for.
  static final List<Node> READINGS = List.of(Graphs.STRICT, Graphs.MAINSTREAM, Graphs.LENIENT);

  static final Node PROFILE_OF = NodeFactory.createURI("urn:x-stemma:profileOf");

  private HiddenTables() {}

  static Node profile(int id) {
    return NodeFactory.createURI("urn:x-stemma:profile:" + id);
  }

  /// @throws IllegalArgumentException for a reading or property that profiles do not have
  static Node row(Node reading, Node property) {
    int r = READINGS.indexOf(reading);
    int p = PROPERTIES.indexOf(property);
    if (r < 0 || p < 0) {
      throw new IllegalArgumentException("profiles have no rows of " + property + " in " + reading);
    }
    return NodeFactory.createURI("urn:x-stemma:row:" + r + ":" + p);
  }
}
