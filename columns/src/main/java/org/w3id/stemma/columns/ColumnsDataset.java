package org.w3id.stemma.columns;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.stemma.columns.term.Dictionary;

/// Columns as a data set. The union graph is that of all named graphs.
final class ColumnsDataset extends ReadOnlyDataset {
  ColumnsDataset(Columns columns, Predicate<Node> inDefault) {
    super(contents(columns, inDefault), TransactionalNull.create());
  }

  private static Contents contents(Columns columns, Predicate<Node> inDefault) {
    Dictionary terms = columns.terms();
    var named = new LinkedHashMap<Node, Graph>();
    columns.sets().byGraph().forEach(
        (graph, sets) -> {
          if (graph != Dictionary.NONE) {
            named.put(terms.node(graph), columns.graph(sets));
          }
        });
    return new Contents(
        columns.graph(columns.sets().with(graph -> graph == Dictionary.NONE || inDefault.test(terms.node(graph)))),
        columns.graph(columns.sets().with(graph -> graph != Dictionary.NONE)),
        named,
        columns.graph(new BitSet()));
  }
}
