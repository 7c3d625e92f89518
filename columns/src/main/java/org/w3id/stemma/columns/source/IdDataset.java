package org.w3id.stemma.columns.source;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.columns.term.Dictionary;

/// A data set whose graphs are [IdGraph]s.
public interface IdDataset extends DatasetGraph {
  Dictionary dictionary();

  /// New terms, for one query.
  Terms terms();

  /// The same data with another default graph and other named graphs, as `FROM` and `FROM NAMED` say.
  DatasetGraph of(Collection<Node> defaultGraphs, Collection<Node> namedGraphs);
}
