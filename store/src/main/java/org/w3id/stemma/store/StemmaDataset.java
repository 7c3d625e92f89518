package org.w3id.stemma.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.store.join.Sources;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// Two TDB2 databases and the arrays beside them, as one data set that is never written.
///
/// The default graph is the union of the current database's named graphs and the mainstream reading; the union graph is
/// the same, since a union of all would mix three readings and count each snapshot. Every named graph of either
/// database, and each reading, is there by name. What is in the physical default graphs is not there at all.
final class StemmaDataset extends DatasetGraphBaseFind {
  /// What is known beside the databases.
  ///
  /// @param counts how many stored triples of the default graph a property has
  record Known(Readings readings, ConflictOrigins origins, Map<Node, Long> counts) {}

  private final DatasetGraph current;
  private final DatasetGraph beside;
  private final Known known;
  private final StemmaGraph defaultGraph;
  private final Map<Node, StemmaGraph> named = new LinkedHashMap<>();

  StemmaDataset(DatasetGraph current, DatasetGraph beside, Known known) {
    this.current = current;
    this.beside = beside;
    this.known = known;
    DatasetGraphTDB currentStore = TDBInternal.requireStorage(current);
    DatasetGraphTDB besideStore = TDBInternal.requireStorage(beside);
    begin(TxnType.READ);
    try {
      this.defaultGraph = graph(currentStore.getUnionGraphTDB(), Graphs.MAINSTREAM, Readings.DEFAULT);
      Iter.forEach(currentStore.listGraphNodes(), g -> named.put(g, StemmaGraph.of(currentStore.getGraphTDB(g))));
      Iter.forEach(besideStore.listGraphNodes(), g -> named.put(g, StemmaGraph.of(besideStore.getGraphTDB(g))));
      for (Node reading : ReadingGraphs.ALL) {
        DatasetGraphTDB store = reading.equals(Graphs.MAINSTREAM) ? currentStore : besideStore;
        StemmaGraph graph = graph(store.getGraphTDB(reading), reading, ReadingGraphs.number(reading));
        if (graph.hasVirtual()) {
          named.put(reading, graph);
        }
      }
    } finally {
      end();
    }
    QC.setFactory(getContext(), StemmaExecutor::new);
    this.absent = StemmaGraph.of(besideStore.getDefaultGraphTDB());
  }

  private StemmaGraph graph(GraphTDB stored, Node reading, int columns) {
    boolean isHere = reading.equals(Graphs.MAINSTREAM);
    var place = new Sources.Place(stored, isHere, ReadingGraphs.number(reading), reading, columns);
    var nodes = TDBInternal.requireStorage(current).getQuadTable().getNodeTupleTable().getNodeTable();
    return StemmaGraph.of(
        stored,
        new Sources(
            place, nodes, known.readings(), known.origins(), p -> known.counts().getOrDefault(p, 0L)));
  }

  /// The physical default graph of the database beside the current one: nothing is ever in it.
  private final StemmaGraph absent;

  @Override
  public Graph getDefaultGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getUnionGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
      return defaultGraph;
    }
    return named.getOrDefault(name, absent);
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || named.containsKey(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return named.keySet().iterator();
  }

  @Override
  public long size() {
    return named.size();
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return quads(Quad.defaultGraphIRI, defaultGraph, s, p, o);
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return quads(Quad.unionGraph, defaultGraph, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return quads(g, named.getOrDefault(g, absent), s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return Iter.flatMap(
        named.entrySet().iterator(), graph -> quads(graph.getKey(), graph.getValue(), s, p, o));
  }

  private static Iterator<Quad> quads(Node name, Graph graph, Node s, Node p, Node o) {
    return Iter.map(graph.find(s, p, o), triple -> new Quad(name, triple));
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.unmodifiablePrefixMap(PrefixMapFactory.create(Prefixes.standard().map()));
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw neverWritten();
  }

  @Override
  public void removeGraph(Node name) {
    throw neverWritten();
  }

  private static UnsupportedOperationException neverWritten() {
    return new UnsupportedOperationException("a generation is never written");
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) {
      throw neverWritten();
    }
    current.begin(TxnType.READ);
    try {
      beside.begin(TxnType.READ);
    } catch (RuntimeException e) {
      current.end();
      throw e;
    }
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote(Promote mode) {
    throw neverWritten();
  }

  @Override
  public void commit() {
    current.commit();
    beside.commit();
  }

  @Override
  public void abort() {
    current.abort();
    beside.abort();
  }

  @Override
  public void end() {
    current.end();
    beside.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return current.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return current.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return current.isInTransaction();
  }
}
