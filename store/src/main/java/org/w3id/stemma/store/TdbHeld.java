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
import org.w3id.stemma.store.join.Nodes;
import org.w3id.stemma.store.join.Stored;
import org.w3id.stemma.store.join.TdbNodes;

/// What two databases of TDB2 hold: the union of the current one is the default graph. What is in their physical default
/// graphs is not there at all.
final class TdbHeld implements Held {
  private final DatasetGraphTDB current;
  private final DatasetGraphTDB beside;
  private final Map<Node, Long> counts;
  private final Transactional transactional;
  private final Runnable onClose;

  /// @param counts how many stored triples of the default graph a property has
  /// @param onClose closes both
  TdbHeld(DatasetGraph current, DatasetGraph beside, Map<Node, Long> counts, Runnable onClose) {
    this.current = TDBInternal.requireStorage(current);
    this.beside = TDBInternal.requireStorage(beside);
    this.counts = counts;
    this.transactional = new BothDatabases(current, beside);
    this.onClose = onClose;
  }

  @Override
  public Transactional transactional() {
    return transactional;
  }

  @Override
  public Nodes nodes() {
    return TdbNodes.of(current);
  }

  @Override
  public Stored defaultGraph() {
    return here(current.getUnionGraphTDB());
  }

  @Override
  public Map<Node, Stored> named() {
    var named = new LinkedHashMap<Node, Stored>();
    Iter.forEach(current.listGraphNodes(), name -> named.put(name, here(current.getGraphTDB(name))));
    Iter.forEach(beside.listGraphNodes(), name -> named.put(name, elsewhere(name)));
    return named;
  }

  @Override
  public Stored reading(Node graph) {
    return graph.equals(Graphs.MAINSTREAM) ? here(current.getGraphTDB(graph)) : elsewhere(graph);
  }

  private Stored here(GraphTDB graph) {
    return new Stored.InTdb(graph, property -> counts.getOrDefault(property, 0L));
  }

  private Stored elsewhere(Node name) {
    return new Stored.Elsewhere(beside.getGraphTDB(name));
  }

  @Override
  public void close() {
    onClose.run();
  }
}
