package org.w3id.stemma.store.kinds.tdb;

import java.util.LinkedHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.w3id.stemma.columns.ReadOnlyDataset;
import org.w3id.stemma.columns.query.ClosingExecutor;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.Readings;

/// Two databases of TDB2, and the arrays beside them, as one data set: the reference, of which queries are ARQ's own,
/// and see nothing but triples of nodes.
///
/// The default graph is what is stored of the newest snapshots and the mainstream reading; the union graph is the same,
/// since a union of all would mix three readings and count each snapshot. Every other named graph, and each reading, is
/// there by name.
final class StemmaDataset extends ReadOnlyDataset {
  StemmaDataset(Databases databases, Readings readings, ConflictOrigins origins) {
    super(Txn.calculateRead(databases.transactional(), () -> contents(databases, readings, origins)), databases.transactional());
    QC.setFactory(getContext(), execution -> new ClosingExecutor(untilCancelled(execution)));
  }

  private static Contents contents(Databases databases, Readings readings, ConflictOrigins origins) {
    var nodes = new ReadingNodes(readings, databases.nodes());
    var named = new LinkedHashMap<Node, Graph>();
    databases.named().forEach((name, stored) -> named.put(name, new StemmaGraph(stored, VirtualTriples.NONE)));
    for (Node reading : ReadingGraphs.ALL) {
      var graph = new StemmaGraph(databases.reading(reading), VirtualTriples.of(reading, nodes, origins));
      if (graph.hasVirtual()) {
        named.put(reading, graph);
      }
    }
    var all = new StemmaGraph(databases.defaultGraph(), VirtualTriples.of(Graphs.MAINSTREAM, nodes, origins));
    return new Contents(all, all, named, new StemmaGraph(Graph.emptyGraph, VirtualTriples.NONE));
  }

  private static ExecutionContext untilCancelled(ExecutionContext execution) {
    return execution.getActiveGraph() instanceof StemmaGraph graph && execution.getCancelSignal() != null
        ? ExecutionContext.copyChangeActiveGraph(execution, graph.until(execution.getCancelSignal()))
        : execution;
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.unmodifiablePrefixMap(PrefixMapFactory.create(Prefixes.standard().map()));
  }
}
