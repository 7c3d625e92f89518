package org.w3id.stemma.columns;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;

/// The triples that match a pattern, one after another, in ids; [Dictionary#NONE] in a pattern stands for any.
final class Found implements Iterator<Found> {
  private final Columns columns;
  private final Iterator<Integer> predicates;
  private final int wantedSubject;
  private final int wantedObject;
  private final BitSet sets;

  private @Nullable Index index;
  private boolean isTurned;
  private int key;
  private int place;
  private int next;
  private int end;

  private boolean isReady;
  private int nextPredicate;
  private int subject;
  private int predicate;
  private int object;

  /// @param sets those that count
  Found(Columns columns, int subject, int predicate, int object, BitSet sets) {
    this.columns = columns;
    this.wantedSubject = subject;
    this.wantedObject = object;
    this.sets = sets;
    this.predicates =
        predicate == Dictionary.NONE
            ? columns.predicates().iterator()
            : columns.hasPredicate(predicate) ? List.of(predicate).iterator() : List.<Integer>of().iterator();
  }

  @Override
  public boolean hasNext() {
    while (!isReady) {
      if (index != null && next < end) {
        isReady = sets.get(index.set(next));
        if (!isReady) {
          next++;
        }
      } else if (predicates.hasNext()) {
        begin(predicates.next());
      } else {
        return false;
      }
    }
    return true;
  }

  private void begin(int started) {
    nextPredicate = started;
    isTurned = wantedSubject == Dictionary.NONE && wantedObject != Dictionary.NONE;
    Index begun = isTurned ? columns.byObject(started) : columns.bySubject(started);
    index = begun;
    key = isTurned ? wantedObject : wantedSubject;
    place = 0;
    if (key == Dictionary.NONE) {
      next = 0;
      end = begun.count();
    } else if (!isTurned && wantedObject != Dictionary.NONE) {
      next = begun.at(key, wantedObject);
      end = next + 1;
      next = next < 0 ? end : next;
    } else {
      int at = begun.place(key);
      next = at < 0 ? 0 : begun.start(at);
      end = at < 0 ? 0 : begun.start(at + 1);
    }
  }

  /// Itself, standing at the next triple.
  @Override
  public Found next() {
    if (!hasNext() || index == null) {
      throw new NoSuchElementException();
    }
    int its = key == Dictionary.NONE ? keyOf(index, next) : key;
    int value = index.value(next);
    subject = isTurned ? value : its;
    object = isTurned ? its : value;
    predicate = nextPredicate;
    next++;
    isReady = false;
    return this;
  }

  private int keyOf(Index from, int at) {
    while (from.start(place + 1) <= at) {
      place++;
    }
    return from.key(place);
  }

  public int subject() {
    return subject;
  }

  public int predicate() {
    return predicate;
  }

  public int object() {
    return object;
  }
}
