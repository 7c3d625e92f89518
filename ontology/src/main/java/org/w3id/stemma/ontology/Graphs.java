package org.w3id.stemma.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The named graphs that a query author may count on.
public final class Graphs {
  /// What Stemma itself knows.
  public static final Node KNOWLEDGE = Iris.graph("knowledge");

  /// The vocabulary and its alignments: reached by name, not in the default graph.
  public static final Node ONTOLOGY = Iris.graph("ontology");

  /// What follows in the strict reading: clauses of certainty 1 to 4 bind.
  public static final Node STRICT = Iris.graph("strict");

  /// What follows in the mainstream reading, the default: clauses of certainty 1 and 2 bind.
  public static final Node MAINSTREAM = Iris.graph("mainstream");

  /// What follows in the lenient reading: clauses of certainty 1 bind.
  public static final Node LENIENT = Iris.graph("lenient");

  private Graphs() {}

  /// One source and snapshot: `graph:hub/2026-09-25`.
  public static Node snapshot(String source, String snapshot) {
    return NodeFactory.createURI(Ns.GRAPH + Iris.local(source) + "/" + Iris.local(snapshot));
  }
}
