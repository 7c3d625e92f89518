package org.w3id.stemma.store.join;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/// The triples of a small graph that another database holds, found by their nodes.
record GraphSource(Graph graph, Refs refs, boolean isOfOneProperty) implements Source {
  private static final double FEW = 3;
  private static final double MANY = 1_000;

  @Override
  public double estimate(long s, long o) {
    return s != Ref.NONE || o != Ref.NONE ? FEW : isOfOneProperty ? MANY : MANY * MANY;
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private @Nullable ExtendedIterator<Triple> found;

    Walk(Run run) {
      this.run = run;
    }

    @Override
    void open(long s, long p, long o) {
      close();
      found = graph.find(node(s), node(p), node(o));
    }

    private Node node(long ref) {
      return ref == Ref.NONE ? Node.ANY : refs.node(ref);
    }

    @Override
    boolean next() {
      run.tick();
      if (found == null || !found.hasNext()) {
        close();
        return false;
      }
      Triple triple = found.next();
      subject = refs.of(triple.getSubject());
      property = refs.of(triple.getPredicate());
      object = refs.of(triple.getObject());
      return true;
    }

    @Override
    void close() {
      if (found != null) {
        found.close();
        found = null;
      }
    }
  }
}
