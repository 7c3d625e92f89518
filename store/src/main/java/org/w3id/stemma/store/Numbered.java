package org.w3id.stemma.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.Column;
import org.w3id.stemma.store.reading.ReadingWriter;

/// A generation's nodes as ids, while it is made.
interface Numbered {
  /// The id of a node; each node has one, and no two the same.
  long id(Node node);

  /// The stored triples that are to be arrays too, beside what was concluded.
  List<Column> columns(ReadingWriter conclusions);
}
