package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.List;

/// The triples of whatever property: those that TDB2 has, and those of each property that has virtual ones.
///
/// @param virtual one for each property that has virtual triples
record AnyProperty(List<Virtual> virtual, Source stored) implements Source {
  /// The virtual triples of one property, a ref.
  record Virtual(long property, List<Source> sources) {}

  @Override
  public double estimate(long s, long o) {
    double sum = stored.estimate(s, o);
    for (Virtual one : virtual) {
      for (Source source : one.sources()) {
        sum += source.estimate(s, o);
      }
    }
    return sum;
  }

  private boolean isVirtual(long s, long p, long o) {
    return virtual.stream()
        .filter(one -> one.property() == p)
        .anyMatch(one -> one.sources().stream().anyMatch(source -> source.contains(s, o)));
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private record Of(long property, Cursor cursor) {}

    private final List<Of> all = new ArrayList<>();
    private final Cursor ofStored;
    private int at;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      for (Virtual one : virtual) {
        for (Source source : one.sources()) {
          all.add(new Of(one.property(), source.cursor(run)));
        }
      }
      ofStored = stored.cursor(run);
    }

    @Override
    void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      at = -1;
      ofStored.open(s, p, o);
    }

    @Override
    boolean next() {
      while (at < 0) {
        if (!ofStored.next()) {
          advance();
        } else if (!isVirtual(ofStored.subject, ofStored.property, ofStored.object)) {
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
    void close() {
      ofStored.close();
    }
  }
}
