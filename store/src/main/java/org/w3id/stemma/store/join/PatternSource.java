package org.w3id.stemma.store.join;

import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.ClassWalk;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.reading.TwoWay;

/// What the conflicts of one reading have of one property by their patterns.
record PatternSource(TwoWay said, ConflictSource conflicts, double triples) implements Source {
  static PatternSource of(TwoWay said, ConflictSource conflicts) {
    double triples = 0;
    ClassTable table = conflicts.table();
    for (int pattern = said.forward().nextKey(0); pattern >= 0; pattern = said.forward().nextKey(pattern + 1)) {
      triples += (double) said.forward().degree(pattern) * table.artifacts(pattern);
    }
    return new PatternSource(said, conflicts, triples);
  }

  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE) {
      return Ref.isConflict(s) || s == Ref.SOME ? 1 : 0;
    }
    if (o == Ref.NONE) {
      return triples;
    }
    if (o == Ref.SOME) {
      return triples / Math.max(1, said.backward().keyCount());
    }
    return Ref.isPlace(o) ? withObject((int) o) : 0;
  }

  private double withObject(int object) {
    double sum = 0;
    Relation patterns = said.backward();
    int place = patterns.place(object);
    if (place >= 0) {
      for (int at = patterns.start(place); at < patterns.start(place + 1); at++) {
        sum += conflicts.table().artifacts(patterns.value(at));
      }
    }
    return sum;
  }

  @Override
  public boolean contains(long s, long o) {
    return Ref.isPlace(o) && conflicts.has(s) && said.forward().contains(Ref.pattern(s), (int) o);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(conflicts.readings());
  }

  /// Patterns in the outer loop, their conflicts in the inner; or the objects of one conflict.
  private final class Walk extends Cursor {
    private final ClassWalk conflicted;
    private boolean isSubjectGiven;
    private boolean isObjectGiven;
    private int pattern;
    private int at;
    private int end;

    Walk(Readings readings) {
      this.conflicted = new ClassWalk(conflicts.table(), readings);
    }

    @Override
    void open(long s, long p, long o) {
      at = 0;
      end = 0;
      pattern = -1;
      conflicted.openNothing();
      isSubjectGiven = s != Ref.NONE;
      isObjectGiven = o != Ref.NONE;
      subject = s;
      object = o;
      if (isSubjectGiven) {
        if (conflicts.has(s) && (!isObjectGiven || contains(s, o))) {
          openObjects(Ref.pattern(s));
        }
      } else if (isObjectGiven && Ref.isPlace(o)) {
        int place = said.backward().place((int) o);
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
    boolean next() {
      if (isSubjectGiven) {
        if (at == end) {
          return false;
        }
        int value = said.forward().value(at++);
        return found(subject, isObjectGiven ? object : value);
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
      return found(Ref.conflict(conflicted.artifact, pattern), object);
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
      return found(Ref.conflict(conflicted.artifact, pattern), said.forward().value(at++));
    }
  }
}
