package org.w3id.stemma.columns.source;

import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.index.KeyWalk;

/// Walks over the pairs of one predicate: the objects of a subject, the subjects of an object, one pair, or all.
final class PairCursor extends Cursor {
  private enum Way { OBJECTS, SUBJECTS, ONE, ALL }

  private final PairSource pairs;
  private final Run run;
  private Way way = Way.ONE;
  private int at;
  private int end;
  private int keyEnd;
  private int place;
  private KeyWalk keys = KeyWalk.NONE;

  PairCursor(PairSource pairs, Run run) {
    this.pairs = pairs;
    this.run = run;
    this.property = pairs.predicate();
  }

  @Override
  public void open(long s, long p, long o) {
    subject = s;
    object = o;
    at = 0;
    end = 0;
    if (s != Ref.NONE && o != Ref.NONE) {
      way = Way.ONE;
      if (Ref.isId(s) && Ref.isId(o)) {
        int found = pairs.forward().at((int) s, (int) o);
        at = Math.max(0, found);
        end = found + 1;
      }
    } else if (s != Ref.NONE) {
      way = Way.OBJECTS;
      openKey(pairs.forward(), s);
    } else if (o != Ref.NONE) {
      way = Way.SUBJECTS;
      openKey(pairs.backward(), o);
    } else {
      way = Way.ALL;
      place = 0;
      end = pairs.forward().count();
      keys = pairs.forward().keysFrom(0);
      keyEnd = 0;
    }
  }

  private void openKey(Index index, long key) {
    int found = Ref.isId(key) ? index.place((int) key) : -1;
    if (found >= 0) {
      at = index.start(found);
      end = index.start(found + 1);
    }
  }

  @Override
  public boolean next() {
    run.tick();
    return switch (way) {
      case OBJECTS -> {
        if (!skip(pairs.forward())) {
          yield false;
        }
        object = pairs.forward().value(at++);
        yield true;
      }
      case SUBJECTS -> {
        if (!skip(pairs.backward())) {
          yield false;
        }
        subject = pairs.backward().value(at++);
        yield true;
      }
      case ONE -> {
        if (!skip(pairs.forward())) {
          yield false;
        }
        at++;
        yield true;
      }
      case ALL -> nextOfAll();
    };
  }

  /// Goes to the next pair that is in the graphs.
  private boolean skip(Index index) {
    while (at < end) {
      if (pairs.isIn(index, at)) {
        return true;
      }
      run.tick();
      at++;
    }
    return false;
  }

  private boolean nextOfAll() {
    if (!skip(pairs.forward())) {
      return false;
    }
    while (at >= keyEnd) {
      subject = keys.next();
      keyEnd = pairs.forward().start(++place);
    }
    object = pairs.forward().value(at++);
    return true;
  }

  @Override
  public long count(long s, long p, long o) {
    open(s, p, o);
    if (pairs.sets() == null) {
      return (long) end - at;
    }
    Index index = way == Way.SUBJECTS ? pairs.backward() : pairs.forward();
    long count = 0;
    for (; at < end; at++) {
      run.tick();
      count += pairs.isIn(index, at) ? 1 : 0;
    }
    return count;
  }
}
