package org.w3id.stemma.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.reading.Column;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Columns in their own ids. What they hold need not be arrays too.
record ColumnsNumbered(Dictionary terms) implements Numbered {
  @Override
  public long id(Node node) {
    int id = terms.id(node);
    if (id == Dictionary.NONE) {
      throw new IllegalStateException(node + " was given no id");
    }
    return id;
  }

  @Override
  public List<Column> columns(ReadingWriter conclusions) {
    return List.of();
  }
}
