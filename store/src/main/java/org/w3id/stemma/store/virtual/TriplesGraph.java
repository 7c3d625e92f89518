package org.w3id.stemma.store.virtual;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.IdGraph;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.source.Triples;

/// A graph whose triples come from sources; a set, never written.
public final class TriplesGraph extends GraphBase implements IdGraph {
  private final Graph stored;
  private final Triples triples;
  private final Supplier<Terms> terms;

  /// @param stored what it has of properties of which nothing is virtual
  /// @param terms new ones
  public TriplesGraph(Graph stored, Triples triples, Supplier<Terms> terms) {
    this.stored = stored;
    this.triples = triples;
    this.terms = terms;
  }

  @Override
  public Triples triples() {
    return triples;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node s = any(pattern.getMatchSubject());
    Node p = any(pattern.getMatchPredicate());
    Node o = any(pattern.getMatchObject());
    return !(triples instanceof ReadingTriples reading) || (p.isConcrete() && reading.isPlain(p))
        ? stored.find(s, p, o)
        : new Found(new Run(terms.get(), null), s, p, o);
  }

  private static Node any(@Nullable Node node) {
    return node != null && node.isConcrete() ? node : Node.ANY;
  }

  private final class Found extends NiceIterator<Triple> {
    private final Terms terms;
    private final Cursor cursor;
    private final Node s;
    private final Node p;
    private final Node o;
    private boolean isReady;
    private boolean isOver;

    Found(Run run, Node s, Node p, Node o) {
      this.terms = run.terms();
      this.s = s;
      this.p = p;
      this.o = o;
      this.cursor = (p.isConcrete() ? triples.of(p, terms.ref(p)) : triples.any()).cursor(run);
      cursor.open(ref(s), ref(p), ref(o));
    }

    private long ref(Node node) {
      return node.isConcrete() ? terms.ref(node) : Ref.NONE;
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
      return known.isConcrete() ? known : terms.node(ref);
    }

    @Override
    public void close() {
      isOver = true;
      isReady = false;
      cursor.close();
    }
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
