package org.w3id.stemma.store.virtual;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Triples;

/// The triples of a small graph in memory, found by their nodes.
public record GraphTriples(Graph graph) implements Triples {
  private static final double FEW = 3;

  @Override
  public Source of(Node property, long ref) {
    return source(property);
  }

  @Override
  public Source any() {
    return source(null);
  }

  /// @param property null for any
  private Source source(@Nullable Node property) {
    return new Source() {
      @Override
      public double estimate(long s, long o) {
        return s != Ref.NONE || o != Ref.NONE ? FEW : graph.size();
      }

      @Override
      public Cursor cursor(Run run) {
        return new Walk(run, property);
      }
    };
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final @Nullable Node given;
    private @Nullable ExtendedIterator<Triple> found;

    Walk(Run run, @Nullable Node given) {
      this.run = run;
      this.given = given;
    }

    @Override
    public void open(long s, long p, long o) {
      close();
      found = graph.find(node(s), given == null ? node(p) : given, node(o));
    }

    private Node node(long ref) {
      return ref == Ref.NONE ? Node.ANY : run.terms().node(ref);
    }

    @Override
    public boolean next() {
      run.tick();
      if (found == null || !found.hasNext()) {
        close();
        return false;
      }
      Triple triple = found.next();
      property = run.terms().ref(triple.getPredicate());
      return found(run.terms().ref(triple.getSubject()), run.terms().ref(triple.getObject()));
    }

    @Override
    public void close() {
      if (found != null) {
        found.close();
        found = null;
      }
    }
  }
}
