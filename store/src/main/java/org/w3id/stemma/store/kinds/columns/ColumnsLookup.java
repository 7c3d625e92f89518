package org.w3id.stemma.store.kinds.columns;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.quads.Lookup;

/// The two directions of columns.
record ColumnsLookup(Columns columns) implements Lookup {
  @Override
  public Map<String, Boolean> has(Quad quad) {
    int graph = id(quad.getGraph());
    int subject = id(quad.getSubject());
    int predicate = id(quad.getPredicate());
    int object = id(quad.getObject());
    if (graph == Dictionary.NONE || subject == Dictionary.NONE || predicate == Dictionary.NONE || object == Dictionary.NONE) {
      return Map.of("the dictionary", false);
    }
    if (!columns.hasPredicate(predicate)) {
      return Map.of("the list of predicates", false);
    }
    return Map.of(
        "the direction from subjects", has(columns.bySubject(predicate), subject, object, graph),
        "the direction from objects", has(columns.byObject(predicate), object, subject, graph));
  }

  private int id(Node node) {
    return columns.terms().id(node);
  }

  private boolean has(Index index, int key, int value, int graph) {
    int at = index.at(key, value);
    return at >= 0 && columns.sets().graphs(index.set(at)).anyMatch(one -> one == graph);
  }
}
