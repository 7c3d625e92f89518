package org.w3id.stemma.store;

import java.util.LinkedHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.w3id.stemma.columns.ReadOnlyDataset;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.store.join.Sources;
import org.w3id.stemma.store.join.Stored;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// Two databases of TDB2, and the arrays beside them, as one data set.
///
/// The default graph is what is stored of the newest snapshots and the mainstream reading; the union graph is the same,
/// since a union of all would mix three readings and count each snapshot. Every other named graph, and each reading, is
/// there by name.
final class StemmaDataset extends ReadOnlyDataset {
  StemmaDataset(Databases databases, Readings readings, ConflictOrigins origins) {
    super(Txn.calculateRead(databases.transactional(), () -> contents(databases, readings, origins)), databases.transactional());
    QC.setFactory(getContext(), StemmaExecutor::new);
  }

  private static Contents contents(Databases databases, Readings readings, ConflictOrigins origins) {
    var named = new LinkedHashMap<Node, Graph>();
    databases.named().forEach((name, stored) -> named.put(name, StemmaGraph.of(stored.graph())));
    for (Node reading : ReadingGraphs.ALL) {
      var place = new Sources.Place(databases.reading(reading), ReadingGraphs.number(reading), reading, ReadingGraphs.number(reading));
      StemmaGraph graph = StemmaGraph.of(place.stored().graph(), new Sources(place, databases.nodes(), readings, origins));
      if (graph.hasVirtual()) {
        named.put(reading, graph);
      }
    }
    Stored stored = databases.defaultGraph();
    var place = new Sources.Place(stored, ReadingGraphs.number(Graphs.MAINSTREAM), Graphs.MAINSTREAM, Readings.DEFAULT);
    StemmaGraph all = StemmaGraph.of(stored.graph(), new Sources(place, databases.nodes(), readings, origins));
    return new Contents(all, all, named, StemmaGraph.of(Graph.emptyGraph));
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.unmodifiablePrefixMap(PrefixMapFactory.create(Prefixes.standard().map()));
  }
}
