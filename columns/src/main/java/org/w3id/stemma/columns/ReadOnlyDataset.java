package org.w3id.stemma.columns;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;

/// A data set that is never written: graphs that are what they are.
public class ReadOnlyDataset extends DatasetGraphBaseFind {
  /// What it holds.
  ///
  /// @param named in the order in which they are listed
  /// @param absent what a name stands for that no graph has: an empty graph
  public record Contents(Graph defaultGraph, Graph union, Map<Node, ? extends Graph> named, Graph absent) {
    /// The graph of a name; the default graph and the union have names too.
    public Graph get(Node name) {
      if (Quad.isDefaultGraph(name)) {
        return defaultGraph;
      }
      return Quad.isUnionGraph(name) ? union : named(name);
    }

    private Graph named(Node name) {
      Graph graph = named.get(name);
      return graph == null ? absent : graph;
    }
  }

  private final Contents contents;
  private final Transactional transactional;

  /// @param transactional what must be in a transaction while it is read
  public ReadOnlyDataset(Contents contents, Transactional transactional) {
    this.contents = contents;
    this.transactional = transactional;
  }

  @Override
  public Graph getDefaultGraph() {
    return contents.defaultGraph();
  }

  @Override
  public Graph getUnionGraph() {
    return contents.union();
  }

  @Override
  public Graph getGraph(Node name) {
    return contents.get(name);
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || contents.named().containsKey(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return contents.named().keySet().iterator();
  }

  @Override
  public long size() {
    return contents.named().size();
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return quads(Quad.defaultGraphIRI, contents.defaultGraph(), s, p, o);
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return quads(Quad.unionGraph, contents.union(), s, p, o);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return quads(g, contents.named(g), s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return Iter.flatMap(contents.named().entrySet().iterator(), graph -> quads(graph.getKey(), graph.getValue(), s, p, o));
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
    return new UnsupportedOperationException("this data set is never written");
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
    transactional.begin(type);
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
