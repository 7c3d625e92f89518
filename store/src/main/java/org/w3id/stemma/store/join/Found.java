package org.w3id.stemma.store.join;

import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.NiceIterator;

/// The triples of a graph that fit a pattern, as nodes.
public final class Found extends NiceIterator<Triple> {
  private final Refs refs;
  private final Cursor cursor;
  private final Node s;
  private final Node p;
  private final Node o;
  private boolean isReady;
  private boolean isOver;

  /// @param s and the others: a node, or `Node.ANY`
  public Found(Sources sources, Node s, Node p, Node o) {
    this.refs = sources.refs();
    this.s = s;
    this.p = p;
    this.o = o;
    this.cursor = sources.of(p, refs).cursor(new Run(refs, null));
    cursor.open(ref(s), ref(p), ref(o));
  }

  private long ref(Node node) {
    return node.isConcrete() ? refs.of(node) : Ref.NONE;
  }

  @Override
  public boolean hasNext() {
    if (!isReady && !isOver) {
      isReady = cursor.next();
      isOver = !isReady;
    }
    return isReady;
  }

  @Override
  public Triple next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    isReady = false;
    return Triple.create(node(s, cursor.subject), node(p, cursor.property), node(o, cursor.object));
  }

  private Node node(Node known, long ref) {
    return known.isConcrete() ? known : refs.node(ref);
  }

  @Override
  public void close() {
    isOver = true;
    isReady = false;
    cursor.close();
  }
}
