package org.w3id.stemma.store.join;

import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.term.Dictionary;

/// The nodes that columns have, and some that have an id without a triple.
public record ColumnNodes(Dictionary terms) implements Nodes {
  @Override
  public long id(Node node) {
    int id = terms.id(node);
    return id == Dictionary.NONE ? NONE : id;
  }

  @Override
  public Node node(long id) {
    return terms.node(Math.toIntExact(id));
  }
}
