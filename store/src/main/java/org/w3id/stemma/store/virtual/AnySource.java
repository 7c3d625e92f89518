package org.w3id.stemma.store.virtual;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;

/// The triples of whatever property: those of properties that have virtual ones, property by property, and all others that
/// are stored.
record AnySource(List<Mixed> mixed, Source stored) implements Source {
  /// A property that has virtual triples.
  ///
  /// @param stored what is stored of it
  /// @param all its triples
  record Mixed(Node property, Source stored, Source all) {}

  @Override
  public double estimate(long s, long o) {
    double sum = stored.estimate(s, o);
    for (Mixed one : mixed) {
      sum += one.all().estimate(s, o) - one.stored().estimate(s, o);
    }
    return Math.max(0, sum);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final long[] properties;
    private final Cursor[] ofEach;
    private final Cursor ofStored;
    private int at;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      this.run = run;
      this.properties = mixed.stream().mapToLong(one -> run.terms().ref(one.property())).sorted().toArray();
      this.ofEach = new Cursor[properties.length];
      mixed.forEach(one -> ofEach[place(run.terms().ref(one.property()))] = one.all().cursor(run));
      this.ofStored = stored.cursor(run);
    }

    private int place(long property) {
      return Arrays.binarySearch(properties, property);
    }

    @Override
    public void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      if (p != Ref.NONE && place(p) >= 0) {
        openEach(place(p));
      } else {
        at = -1;
        ofStored.open(s, p, o);
      }
    }

    private void openEach(int place) {
      at = place;
      if (place < ofEach.length) {
        ofEach[place].open(s, p, o);
      }
    }

    @Override
    public boolean next() {
      while (at < 0) {
        run.tick();
        if (!ofStored.next()) {
          openEach(p == Ref.NONE ? 0 : ofEach.length);
        } else if (place(ofStored.property) < 0) {
          property = ofStored.property;
          return found(ofStored.subject, ofStored.object);
        }
      }
      while (at < ofEach.length) {
        if (ofEach[at].next()) {
          property = properties[at];
          return found(ofEach[at].subject, ofEach[at].object);
        }
        openEach(p == Ref.NONE ? at + 1 : ofEach.length);
      }
      return false;
    }

    @Override
    public long count(long s, long p, long o) {
      if (p != Ref.NONE) {
        return place(p) < 0 ? ofStored.count(s, p, o) : ofEach[place(p)].count(s, p, o);
      }
      long count = ofStored.count(s, p, o);
      for (Mixed one : mixed) {
        long ref = run.terms().ref(one.property());
        count += ofEach[place(ref)].count(s, ref, o) - one.stored().cursor(run).count(s, ref, o);
      }
      return count;
    }

    @Override
    public void close() {
      ofStored.close();
      for (Cursor each : ofEach) {
        each.close();
      }
    }
  }
}
