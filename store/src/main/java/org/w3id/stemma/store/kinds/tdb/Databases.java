package org.w3id.stemma.store.kinds.tdb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.ontology.Graphs;

/// The two databases of a generation: the union of the current one is the default graph. What is in their physical default
/// graphs is not there at all.
final class Databases {
  private final DatasetGraphTDB current;
  private final DatasetGraphTDB beside;
  private final Transactional transactional;

  Databases(DatasetGraph current, DatasetGraph beside) {
    this.current = TDBInternal.requireStorage(current);
    this.beside = TDBInternal.requireStorage(beside);
    this.transactional = new BothDatabases(current, beside);
  }

  Transactional transactional() {
    return transactional;
  }

  /// The nodes whose ids the arrays have.
  TdbNodes nodes() {
    return TdbNodes.of(current);
  }

  Graph defaultGraph() {
    return current.getUnionGraphTDB();
  }

  /// Every graph that can be named.
  Map<Node, Graph> named() {
    var named = new LinkedHashMap<Node, Graph>();
    Iter.forEach(current.listGraphNodes(), name -> named.put(name, current.getGraphTDB(name)));
    Iter.forEach(beside.listGraphNodes(), name -> named.put(name, beside.getGraphTDB(name)));
    return named;
  }

  /// The graph of a reading; an empty one where nothing is stored.
  Graph reading(Node graph) {
    return (graph.equals(Graphs.MAINSTREAM) ? current : beside).getGraphTDB(graph);
  }
}
