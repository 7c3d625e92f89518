package org.w3id.stemma.columns.differential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/// A case of the SPARQL test suites of the W3C.
///
/// @param name folder and name in its manifest
/// @param query where it is; other cases may have none
/// @param data what the default graph is read from
/// @param graphs what the named graphs are read from
/// @param result where the expected answer is
/// @param rest why it is none for a store that is only read, if it is none
record W3cCase(String name, String query, List<String> data, Map<Node, String> graphs, String result, Optional<String> rest) {}
