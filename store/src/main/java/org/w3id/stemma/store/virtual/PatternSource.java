package org.w3id.stemma.store.virtual;

import org.w3id.stemma.columns.source.Alike;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.ClassWalk;
import org.w3id.stemma.store.reading.Counts;
import org.w3id.stemma.store.reading.TwoWay;

/// What the conflicts of one reading have of one property by their patterns.
///
/// @param isByClass whether the conflict of one artifact stands for those of all of its class
record PatternSource(TwoWay said, ConflictSource conflicts, long triples, boolean isByClass) implements ComputedSource {
  static PatternSource of(TwoWay said, ConflictSource conflicts) {
    return new PatternSource(said, conflicts, Counts.of(said, conflicts.table()), false);
  }

  private Places places() {
    return conflicts.places();
  }

  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE) {
      return s == Ref.SOME || Places.isConflict(s) ? 1 : 0;
    }
    if (o == Ref.NONE) {
      return triples;
    }
    return o == Ref.SOME ? triples / Math.max(1.0, said.backward().keyCount()) : withObject(places().place(o));
  }

  private long withObject(int object) {
    long sum = 0;
    Relation patterns = said.backward();
    int place = object < 0 ? -1 : patterns.place(object);
    if (place >= 0) {
      for (int at = patterns.start(place); at < patterns.start(place + 1); at++) {
        sum += conflicts.table().artifacts(patterns.value(at));
      }
    }
    return sum;
  }

  @Override
  public Source objects() {
    return new Source() {
      @Override
      public double estimate(long s, long o) {
        return said.backward().keyCount();
      }

      @Override
      public Cursor cursor(Run run) {
        return new Objects();
      }
    };
  }

  /// Each object of a pattern that some artifact has.
  private final class Objects extends Cursor {
    private int next = -1;

    @Override
    public void open(long s, long p, long o) {
      next = said.backward().nextKey(0);
    }

    @Override
    public boolean next() {
      while (next >= 0) {
        int its = next;
        next = said.backward().nextKey(its + 1);
        if (withObject(its) > 0) {
          object = places().ref(its);
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public Alike alike() {
    return new Alike(new PatternSource(said, conflicts, triples, true), false, places());
  }

  @Override
  public boolean contains(long s, long o) {
    int object = places().place(o);
    return object >= 0 && conflicts.has(s) && said.forward().contains(Places.pattern(s), object);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk();
  }

  /// Patterns in the outer loop, their conflicts in the inner; or the objects of one conflict.
  private final class Walk extends Cursor {
    private final ClassWalk conflicted = new ClassWalk(conflicts.table(), places().readings(), isByClass);
    private boolean isSubjectGiven;
    private boolean isObjectGiven;
    private int pattern;
    private int at;
    private int end;

    @Override
    public void open(long s, long p, long o) {
      at = 0;
      end = 0;
      pattern = -1;
      conflicted.openNothing();
      isSubjectGiven = s != Ref.NONE;
      isObjectGiven = o != Ref.NONE;
      subject = s;
      object = o;
      weight = 1;
      if (isSubjectGiven) {
        if (isObjectGiven ? contains(s, o) : conflicts.has(s)) {
          openObjects(Places.pattern(s));
        }
      } else if (isObjectGiven && places().place(o) >= 0) {
        int place = said.backward().place(places().place(o));
        at = place < 0 ? 0 : said.backward().start(place);
        end = place < 0 ? 0 : said.backward().start(place + 1);
      }
    }

    private void openObjects(int of) {
      int place = said.forward().place(of);
      at = place < 0 ? 0 : said.forward().start(place);
      end = place < 0 ? 0 : said.forward().start(place + 1);
      if (isObjectGiven) {
        end = Math.min(end, at + 1);
      }
    }

    @Override
    public boolean next() {
      if (isSubjectGiven) {
        if (at == end) {
          return false;
        }
        int value = said.forward().value(at++);
        return found(subject, isObjectGiven ? object : places().ref(value));
      }
      return isObjectGiven ? nextWithObject() : nextOfAll();
    }

    private boolean nextWithObject() {
      while (!conflicted.next()) {
        if (at == end) {
          return false;
        }
        pattern = said.backward().value(at++);
        conflicted.openThing(pattern);
      }
      weight = conflicted.weight;
      return found(places().conflict(conflicted.artifact, pattern), object);
    }

    private boolean nextOfAll() {
      while (at == end) {
        while (!conflicted.next()) {
          pattern = said.forward().nextKey(pattern + 1);
          if (pattern < 0) {
            return false;
          }
          conflicted.openThing(pattern);
        }
        openObjects(pattern);
      }
      weight = conflicted.weight;
      return found(places().conflict(conflicted.artifact, pattern), places().ref(said.forward().value(at++)));
    }

    @Override
    public long count(long s, long p, long o) {
      if (s != Ref.NONE) {
        return super.count(s, p, o);
      }
      return o == Ref.NONE ? triples : withObject(places().place(o));
    }
  }
}
