package org.w3id.stemma.columns;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.stemma.columns.term.Dictionary;

/// Columns as a data set that is never written. The union graph is that of all named graphs.
final class ColumnsDataset extends DatasetGraphBaseFind {
  private final Columns columns;
  private final Graph defaultGraph;
  private final Graph unionGraph;
  private final Map<Node, Graph> named = new LinkedHashMap<>();
  private final Graph none;
  private final Transactional transactional = TransactionalNull.create();

  ColumnsDataset(Columns columns, Predicate<Node> inDefault) {
    this.columns = columns;
    Dictionary terms = columns.terms();
    defaultGraph = graph(columns.sets().with(graph -> graph == Dictionary.NONE || inDefault.test(terms.node(graph))));
    unionGraph = graph(columns.sets().with(graph -> graph != Dictionary.NONE));
    columns.sets().byGraph().forEach(
        (graph, sets) -> {
          if (graph != Dictionary.NONE) {
            named.put(terms.node(graph), graph(sets));
          }
        });
    none = graph(new BitSet());
  }

  private Graph graph(BitSet sets) {
    return new ColumnsGraph(columns, sets);
  }

  @Override
  public Graph getDefaultGraph() {
    return defaultGraph;
  }

  @Override
  public Graph getUnionGraph() {
    return unionGraph;
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isDefaultGraph(name)) {
      return defaultGraph;
    }
    return Quad.isUnionGraph(name) ? unionGraph : named.getOrDefault(name, none);
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
    return quads(Quad.unionGraph, unionGraph, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return quads(g, named.getOrDefault(g, none), s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return Iter.flatMap(named.entrySet().iterator(), graph -> quads(graph.getKey(), graph.getValue(), s, p, o));
  }

  private static Iterator<Quad> quads(Node name, Graph graph, Node s, Node p, Node o) {
    return Iter.map(graph.find(s, p, o), triple -> new Quad(name, triple));
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.emptyPrefixMap();
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
    return new UnsupportedOperationException("columns are never written");
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
    transactional.begin(type);
  }

  @Override
  public void begin(ReadWrite mode) {
    transactional.begin(mode);
  }

  @Override
  public boolean promote(Promote mode) {
    return transactional.promote(mode);
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }
}
