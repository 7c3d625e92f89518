package org.w3id.stemma.store;

import java.util.BitSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.Found;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.reading.Column;

/// Columns in their own ids.
///
/// @param inDefault which graphs are of the default graph
record ColumnsNumbered(Columns columns, Predicate<Node> inDefault) implements Numbered {
  @Override
  public long id(Node node) {
    int id = columns.terms().id(node);
    if (id == Dictionary.NONE) {
      throw new IllegalStateException(node + " was given no id");
    }
    return id;
  }

  @Override
  public void scan(Node graph, Node property, Column.Ends out) {
    int predicate = columns.terms().id(property);
    if (predicate == Dictionary.NONE) {
      return;
    }
    Found found = columns.graph(sets(graph)).find(Dictionary.NONE, predicate, Dictionary.NONE);
    while (found.hasNext()) {
      GenerationBuilder.stopIfInterrupted();
      found.next();
      out.accept(found.subject(), found.object());
    }
  }

  private BitSet sets(Node graph) {
    if (Quad.isDefaultGraph(graph)) {
      return columns.sets().with(one -> inDefault.test(columns.terms().node(one)));
    }
    int id = columns.terms().id(graph);
    return columns.sets().with(one -> id != Dictionary.NONE && one == id);
  }
}
