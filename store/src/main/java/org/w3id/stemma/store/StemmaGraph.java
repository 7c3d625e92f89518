package org.w3id.stemma.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.join.Found;
import org.w3id.stemma.store.join.Sources;

/// One graph as it is served: what is stored, and what follows by classes of artifacts. A set; never written.
final class StemmaGraph extends GraphBase {
  private final Graph stored;
  private final @Nullable Sources sources;

  private StemmaGraph(Graph stored, @Nullable Sources sources) {
    this.stored = stored;
    this.sources = sources;
  }

  /// A graph with nothing but what is stored.
  static StemmaGraph of(Graph stored) {
    return new StemmaGraph(stored, null);
  }

  /// A graph whose triples come from several sources, the stored ones among them.
  static StemmaGraph of(Graph stored, Sources sources) {
    return new StemmaGraph(stored, sources);
  }

  /// What TDB2 has of it; null if another store holds it.
  @Nullable GraphTDB inTdb() {
    return stored instanceof GraphTDB tdb ? tdb : null;
  }

  @Nullable Sources sources() {
    return sources;
  }

  boolean hasVirtual() {
    return sources != null && !sources.isPlain();
  }

  /// Whether the store is the one to ask for triples with this property, or with any if it is a variable.
  boolean isStored(Node property) {
    return sources == null || sources.isPlain(property);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = any(pattern.getMatchSubject());
    Node property = any(pattern.getMatchPredicate());
    Node object = any(pattern.getMatchObject());
    return sources == null || sources.isPlain(property)
        ? stored.find(subject, property, object)
        : new Found(sources, subject, property, object);
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
