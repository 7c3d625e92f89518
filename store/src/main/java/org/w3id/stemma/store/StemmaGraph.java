package org.w3id.stemma.store;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/// One graph as it is served: what is stored, and what profiles add to it. A set; never written.
final class StemmaGraph extends GraphBase {
  /// What profiles add to one graph.
  ///
  /// @param properties those that some artifact has by its profile
  /// @param alsoStored those of them that are stored too, where a triple may come twice
  record Added(Profiles profiles, Node reading, List<Node> properties, List<Node> alsoStored) {}

  private final GraphTDB stored;
  private final @Nullable Added added;

  private StemmaGraph(GraphTDB stored, @Nullable Added added) {
    this.stored = stored;
    this.added = added;
  }

  /// A graph with nothing but what is stored.
  static StemmaGraph of(GraphTDB stored) {
    return new StemmaGraph(stored, null);
  }

  /// A graph to which profiles add the rows of a reading. To be called within a transaction.
  static StemmaGraph of(GraphTDB stored, Profiles profiles, Node reading) {
    List<Node> properties = profiles.properties(reading);
    if (properties.isEmpty()) {
      return of(stored);
    }
    List<Node> alsoStored =
        properties.stream().filter(property -> stored.contains(Node.ANY, property, Node.ANY)).toList();
    return new StemmaGraph(stored, new Added(profiles, reading, properties, alsoStored));
  }

  GraphTDB stored() {
    return stored;
  }

  boolean hasAdded() {
    return added != null;
  }

  /// Whether triples with this property, or any if it is a variable, are all stored.
  boolean isStored(Node property) {
    return added == null || (property.isConcrete() && !added.properties().contains(property));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = any(pattern.getMatchSubject());
    Node property = any(pattern.getMatchPredicate());
    Node object = any(pattern.getMatchObject());
    Iterator<Triple> triples = stored.find(subject, property, object);
    if (added != null) {
      for (Node p : added.properties()) {
        if (!property.isConcrete() || property.equals(p)) {
          triples = Iter.concat(triples, added(added, subject, p, object));
        }
      }
    }
    return WrappedIterator.createNoRemove(triples);
  }

  private Iterator<Triple> added(Added more, Node subject, Node property, Node object) {
    Iterator<Triple> triples = more.profiles().find(more.reading(), subject, property, object);
    return more.alsoStored().contains(property)
        ? Iter.filter(triples, triple -> !stored.contains(triple))
        : triples;
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
