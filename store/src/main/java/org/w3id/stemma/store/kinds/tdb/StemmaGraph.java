package org.w3id.stemma.store.kinds.tdb;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/// One graph as it is served: what TDB2 stores, and what holds in a reading. A set; never written.
final class StemmaGraph extends GraphBase {
  private final Graph stored;
  private final VirtualTriples virtual;
  private final AtomicBoolean cancelled;

  private StemmaGraph(Graph stored, VirtualTriples virtual, AtomicBoolean cancelled) {
    this.stored = stored;
    this.virtual = virtual;
    this.cancelled = cancelled;
  }

  StemmaGraph(Graph stored, VirtualTriples virtual) {
    this(stored, virtual, new AtomicBoolean());
  }

  /// The same graph for one query: what looks for triples in vain ends too where the query is cancelled.
  StemmaGraph until(AtomicBoolean signal) {
    return new StemmaGraph(stored, virtual, signal);
  }

  boolean hasVirtual() {
    return !virtual.isEmpty();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node s = any(pattern.getMatchSubject());
    Node p = any(pattern.getMatchPredicate());
    Node o = any(pattern.getMatchObject());
    ExtendedIterator<Triple> ofStore = stored.find(s, p, o);
    return virtual.mayHave(p)
        ? ofStore.filterDrop(this::isVirtual).andThen(virtual.find(s, p, o, this::checkAlive))
        : ofStore;
  }

  private boolean isVirtual(Triple triple) {
    checkAlive();
    return virtual.has(triple);
  }

  private void checkAlive() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }

  private static Node any(@Nullable Node node) {
    return node != null && node.isConcrete() ? node : Node.ANY;
  }

  @Override
  public void performAdd(Triple triple) {
    throw new AddDeniedException("a generation is never written");
  }

  @Override
  public void performDelete(Triple triple) {
    throw new DeleteDeniedException("a generation is never written");
  }
}
