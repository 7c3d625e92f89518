package org.w3id.stemma.store.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;

/// The triples of whatever property: those that are stored, and those of each property that has virtual ones.
record AnySource(Map<Node, List<ComputedSource>> virtual, Source stored) implements Source {
  @Override
  public double estimate(long s, long o) {
    double sum = stored.estimate(s, o);
    for (List<ComputedSource> sources : virtual.values()) {
      for (Source source : sources) {
        sum += source.estimate(s, o);
      }
    }
    return sum;
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private record Of(long property, ComputedSource source, Cursor cursor) {}

    private final List<Of> all = new ArrayList<>();
    private final Cursor ofStored;
    private int at;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      virtual.forEach(
          (property, sources) ->
              sources.forEach(source -> all.add(new Of(run.terms().ref(property), source, source.cursor(run)))));
      ofStored = stored.cursor(run);
    }

    @Override
    public void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      at = -1;
      ofStored.open(s, p, o);
    }

    private boolean isVirtual() {
      for (Of of : all) {
        if (of.property() == ofStored.property && of.source().contains(ofStored.subject, ofStored.object)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean next() {
      while (at < 0) {
        if (!ofStored.next()) {
          advance();
        } else if (!isVirtual()) {
          property = ofStored.property;
          return found(ofStored.subject, ofStored.object);
        }
      }
      while (at < all.size()) {
        Of of = all.get(at);
        if (of.cursor().next()) {
          property = of.property();
          return found(of.cursor().subject, of.cursor().object);
        }
        advance();
      }
      return false;
    }

    private void advance() {
      do {
        at++;
      } while (at < all.size() && p != Ref.NONE && all.get(at).property() != p);
      if (at < all.size()) {
        all.get(at).cursor().open(s, p, o);
      }
    }

    @Override
    public void close() {
      ofStored.close();
      all.forEach(of -> of.cursor().close());
    }
  }
}
