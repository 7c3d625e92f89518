package org.w3id.stemma.store.home;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.store.StoreException;

/// Whose statements a graph file holds: a source, its snapshot, the named graph they stand in, and where it is seen.
///
/// @param source lower-case letters, digits and `-`
/// @param snapshot a date or a version: later ones are newer in the order of `SnapshotOrder`
/// @param graph an IRI; no reading's graph, and `graph:knowledge` and `graph:ontology` for the sources of these names only
public record Origin(String source, String snapshot, Node graph, Placement placement) {
  /// The source that may state clauses, terms and rules.
  public static final String KNOWLEDGE = "knowledge";

  /// The source that may define them.
  public static final String ONTOLOGY = "ontology";

  private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final int LONGEST_SNAPSHOT = 120;

  public Origin {
    if (!SOURCE.matcher(source).matches()) {
      throw StoreException.wrongInput(
          "The source name \"" + source + "\" cannot name a file: use up to 64 lower-case letters, digits and '-'.");
    }
    if (snapshot.isBlank() || Iris.local(snapshot).length() > LONGEST_SNAPSHOT) {
      throw StoreException.wrongInput(
          "The snapshot \"" + snapshot + "\" of " + source + " cannot name a file: use a date or a version.");
    }
    if (!graph.isURI() || isReading(graph) || graph.getURI().startsWith("urn:x-")) {
      throw StoreException.wrongInput(
          "A source cannot write to " + graph + ": give " + source + " a graph of its own.");
    }
    keep(Graphs.KNOWLEDGE, KNOWLEDGE, source, graph);
    keep(Graphs.ONTOLOGY, ONTOLOGY, source, graph);
  }

  private static void keep(Node kept, String owner, String source, Node graph) {
    if (graph.equals(kept) && !source.equals(owner)) {
      throw StoreException.wrongInput(
          "Only the source \"" + owner + "\" writes to " + graph + ": give " + source + " a graph of its own.");
    }
  }

  /// Whether its statements may be more than facts.
  boolean isTrusted() {
    return source.equals(KNOWLEDGE) || source.equals(ONTOLOGY);
  }

  /// The name of its files without their endings; two origins that differ in source or snapshot never share it.
  String fileName() {
    return source + "@" + Iris.local(snapshot);
  }

  private static boolean isReading(Node graph) {
    return graph.equals(Graphs.STRICT) || graph.equals(Graphs.MAINSTREAM) || graph.equals(Graphs.LENIENT);
  }
}
