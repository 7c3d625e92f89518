package org.w3id.stemma.columns.source;

import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.index.KeyWalk;

/// The objects of one predicate between two places among its objects.
record ObjectSource(PairSource pairs, int first, int end, How how) implements Source {
  /// What is told of an object.
  enum How {
    /// It alone, once.
    ALONE,
    /// It once, and how many subjects have it.
    COUNTED,
    /// It with each subject that has it.
    WITH_SUBJECTS
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  @Override
  public double estimate(long s, long o) {
    if (how != How.WITH_SUBJECTS) {
      return o == Ref.NONE ? end - first : 1;
    }
    if (s == Ref.NONE && o == Ref.NONE) {
      return first >= end ? 0 : pairs.backward().start(end) - pairs.backward().start(first);
    }
    return pairs.estimate(s, o);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final Index index = pairs.backward();
    private final Cursor given;
    private boolean isGiven;
    private KeyWalk keys = KeyWalk.NONE;
    private int place;
    private int at;
    private int keyEnd;

    Walk(Run run) {
      this.run = run;
      this.given = pairs.cursor(run);
      this.property = pairs.predicate();
    }

    @Override
    public void open(long s, long p, long o) {
      isGiven = s != Ref.NONE || o != Ref.NONE;
      if (isGiven) {
        given.open(s, p, o);
        return;
      }
      place = first;
      at = 0;
      keyEnd = 0;
      if (first < end) {
        keys = index.keysFrom(first);
      }
    }

    @Override
    public boolean next() {
      run.tick();
      return isGiven ? nextGiven() : how == How.WITH_SUBJECTS ? nextPair() : nextAlone();
    }

    private boolean nextGiven() {
      while (given.next()) {
        int its = Ref.isId(given.object) ? index.place((int) given.object) : -1;
        if (its >= first && its < end) {
          return found(given.subject, given.object);
        }
      }
      return false;
    }

    private boolean nextAlone() {
      while (place < end) {
        long key = keys.next();
        int from = index.start(place);
        int to = index.start(++place);
        weight = how == How.COUNTED ? count(from, to) : hasAny(from, to) ? 1 : 0;
        if (weight > 0) {
          return found(Ref.NONE, key);
        }
      }
      return false;
    }

    private boolean hasAny(int from, int to) {
      for (int i = from; i < to; i++) {
        run.tick();
        if (pairs.isIn(index, i)) {
          return true;
        }
      }
      return false;
    }

    private int count(int from, int to) {
      if (pairs.sets() == null) {
        return to - from;
      }
      int count = 0;
      for (int i = from; i < to; i++) {
        run.tick();
        count += pairs.isIn(index, i) ? 1 : 0;
      }
      return count;
    }

    private boolean nextPair() {
      while (true) {
        while (at == keyEnd) {
          if (place == end) {
            return false;
          }
          object = keys.next();
          at = index.start(place);
          keyEnd = index.start(++place);
        }
        int here = at++;
        if (pairs.isIn(index, here)) {
          return found(index.value(here), object);
        }
        run.tick();
      }
    }

    @Override
    public void close() {
      given.close();
    }
  }
}
