package org.w3id.stemma.store.join;

import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.TwoWay;

/// The stored triples of one property, from a column.
record ColumnSource(TwoWay column) implements Source {
  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE && o != Ref.NONE) {
      return 0.5;
    }
    if (s != Ref.NONE) {
      return estimate(column.forward(), s);
    }
    return o == Ref.NONE ? column.size() : estimate(column.backward(), o);
  }

  private static double estimate(Relation relation, long key) {
    if (key == Ref.SOME) {
      return relation.size() / Math.max(1.0, relation.keyCount());
    }
    return Ref.isPlace(key) ? relation.degree((int) key) : 0;
  }

  @Override
  public boolean contains(long s, long o) {
    return Ref.isPlace(s) && Ref.isPlace(o) && column.forward().contains((int) s, (int) o);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk();
  }

  private final class Walk extends Cursor {
    private Relation relation = column.forward();
    private boolean isForward;
    private boolean isWhole;
    private int key;
    private int place;
    private int at;
    private int end;

    @Override
    void open(long s, long p, long o) {
      at = 0;
      end = 0;
      isWhole = s == Ref.NONE && o == Ref.NONE;
      isForward = s != Ref.NONE || isWhole;
      relation = isForward ? column.forward() : column.backward();
      if (isWhole) {
        key = -1;
        place = -1;
      } else if (s != Ref.NONE && o != Ref.NONE) {
        if (contains(s, o)) {
          key = (int) s;
          at = relation.at((int) s, (int) o);
          end = at + 1;
        }
      } else {
        openKey(isForward ? s : o);
      }
    }

    private void openKey(long ref) {
      place = Ref.isPlace(ref) ? relation.place((int) ref) : -1;
      if (place >= 0) {
        key = (int) ref;
        at = relation.start(place);
        end = relation.start(place + 1);
      }
    }

    @Override
    boolean next() {
      while (at == end) {
        if (!isWhole || ++place == relation.keyCount()) {
          return false;
        }
        key = relation.nextKey(key + 1);
        end = relation.start(place + 1);
      }
      int value = relation.value(at++);
      return isForward ? found(key, value) : found(value, key);
    }
  }
}
