package org.w3id.stemma.store.join;

import java.util.List;
import org.w3id.stemma.store.reading.Readings;

/// What is virtual and what is stored of one property, each triple once.
///
/// @param virtual no two of them have a triple in common
/// @param isByClass whether nothing is stored of artifacts that have a class, and the virtual ones are by class
record Union(List<Source> virtual, Source stored, boolean isByClass, Readings readings) implements Source {
  @Override
  public double estimate(long s, long o) {
    double sum = stored.estimate(s, o);
    for (Source source : virtual) {
      sum += source.estimate(s, o);
    }
    return sum;
  }

  private boolean isAllVirtual(long s) {
    return isByClass && Ref.isPlace(s) && readings.classOf((int) s) >= 0;
  }

  private boolean isVirtual(long s, long o) {
    for (Source source : virtual) {
      if (source.contains(s, o)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(virtual.stream().map(source -> source.cursor(run)).toArray(Cursor[]::new), stored.cursor(run));
  }

  private final class Walk extends Cursor {
    private final Cursor[] ofVirtual;
    private final Cursor ofStored;
    private int at;
    private int last;
    private long s;
    private long p;
    private long o;

    Walk(Cursor[] ofVirtual, Cursor ofStored) {
      this.ofVirtual = ofVirtual;
      this.ofStored = ofStored;
    }

    @Override
    void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      at = 0;
      last = isAllVirtual(s) ? ofVirtual.length - 1 : ofVirtual.length;
      cursor().open(s, p, o);
    }

    @Override
    void byClass() {
      for (Cursor cursor : ofVirtual) {
        cursor.byClass();
      }
    }

    private Cursor cursor() {
      return at < ofVirtual.length ? ofVirtual[at] : ofStored;
    }

    @Override
    boolean next() {
      while (true) {
        Cursor cursor = cursor();
        if (!cursor.next()) {
          if (at == last) {
            return false;
          }
          at++;
          cursor().open(s, p, o);
        } else if (at < ofVirtual.length || !isVirtual(cursor.subject, cursor.object)) {
          weight = cursor.weight;
          return found(cursor.subject, cursor.object);
        }
      }
    }

    @Override
    void close() {
      ofStored.close();
    }
  }
}
