package org.w3id.stemma.columns.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The triples of all predicates.
final class AnySource implements Source {
  private final List<PairSource> all;
  private final Map<Long, Integer> places = new HashMap<>();

  AnySource(List<PairSource> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      places.put((long) all.get(i).predicate(), i);
    }
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  @Override
  public double estimate(long s, long o) {
    double sum = 0;
    for (PairSource pairs : all) {
      sum += pairs.estimate(s, o);
    }
    return sum;
  }

  private final class Walk extends Cursor {
    private final Cursor[] cursors;
    private int at;
    private int end;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      cursors = all.stream().map(pairs -> pairs.cursor(run)).toArray(Cursor[]::new);
    }

    @Override
    public void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      int place = p == Ref.NONE ? 0 : places.getOrDefault(p, cursors.length);
      at = place;
      end = p == Ref.NONE ? cursors.length : Math.min(place + 1, cursors.length);
      if (at < end) {
        cursors[at].open(s, p, o);
      }
    }

    @Override
    public boolean next() {
      while (at < end) {
        Cursor cursor = cursors[at];
        if (cursor.next()) {
          property = cursor.property;
          return found(cursor.subject, cursor.object);
        }
        if (++at < end) {
          cursors[at].open(s, p, o);
        }
      }
      return false;
    }

    @Override
    public long count(long s, long p, long o) {
      open(s, p, o);
      long count = 0;
      for (int i = at; i < end; i++) {
        count += cursors[i].count(s, p, o);
      }
      return count;
    }
  }
}
