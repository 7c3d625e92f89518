package org.w3id.stemma.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.join.Stored;
import org.w3id.stemma.store.join.TdbNodes;

/// The two databases of a generation: the union of the current one is the default graph. What is in their physical default
/// graphs is not there at all.
final class Databases {
  private final DatasetGraphTDB current;
  private final DatasetGraphTDB beside;
  private final Map<Node, Long> counts;
  private final Transactional transactional;

  /// @param counts how many stored triples of the default graph a property has
  Databases(DatasetGraph current, DatasetGraph beside, Map<Node, Long> counts) {
    this.current = TDBInternal.requireStorage(current);
    this.beside = TDBInternal.requireStorage(beside);
    this.counts = counts;
    this.transactional = new BothDatabases(current, beside);
  }

  Transactional transactional() {
    return transactional;
  }

  /// The nodes whose ids the arrays have.
  TdbNodes nodes() {
    return TdbNodes.of(current);
  }

  Stored defaultGraph() {
    return here(current.getUnionGraphTDB());
  }

  /// Every graph that can be named.
  Map<Node, Stored> named() {
    var named = new LinkedHashMap<Node, Stored>();
    Iter.forEach(current.listGraphNodes(), name -> named.put(name, here(current.getGraphTDB(name))));
    Iter.forEach(beside.listGraphNodes(), name -> named.put(name, elsewhere(name)));
    return named;
  }

  /// The graph of a reading; an empty one where nothing is stored.
  Stored reading(Node graph) {
    return graph.equals(Graphs.MAINSTREAM) ? here(current.getGraphTDB(graph)) : elsewhere(graph);
  }

  private Stored here(GraphTDB graph) {
    return new Stored.InTdb(graph, property -> counts.getOrDefault(property, 0L));
  }

  private Stored elsewhere(Node name) {
    return new Stored.Elsewhere(beside.getGraphTDB(name));
  }
}
