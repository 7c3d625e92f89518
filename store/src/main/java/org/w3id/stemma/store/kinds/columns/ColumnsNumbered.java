package org.w3id.stemma.store.kinds.columns;

import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.quads.Numbered;

/// Columns in their own ids.
record ColumnsNumbered(Dictionary terms) implements Numbered {
  @Override
  public long id(Node node) {
    int id = terms.id(node);
    if (id == Dictionary.NONE) {
      throw new IllegalStateException(node + " was given no id");
    }
    return id;
  }
}
