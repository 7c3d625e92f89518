package org.w3id.stemma.store.home;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;

/// What a graph file is: written beside it, byte-equal for equal input.
///
/// @param quads how many quads the file holds, as written
/// @param records how many records the source had
/// @param rejects how many of them were set aside
/// @param faults how often each fault was seen
/// @param setAside statements that the source may not make or that are no RDF, by why
/// @param remarks how many lines the file of rejects has; with none there is no such file
/// @param input what identifies the bytes that were read, or empty
/// @param sha256 of the compressed file, as lower-case hex
/// @param loader the version of Stemma that wrote it
public record GraphManifest(
    int format,
    String source,
    String snapshot,
    String graph,
    Placement placement,
    long quads,
    long records,
    long rejects,
    SortedMap<String, Long> faults,
    SortedMap<String, Long> setAside,
    long remarks,
    String input,
    String file,
    long bytes,
    String sha256,
    String loader) {
  static final int FORMAT = 1;

  public GraphManifest {
    faults = new TreeMap<>(faults);
    setAside = new TreeMap<>(setAside);
  }

  /// Whose statements these are.
  public Origin origin() {
    return new Origin(source, snapshot, NodeFactory.createURI(graph), placement);
  }
}
