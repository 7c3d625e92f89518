package org.w3id.stemma.store.join;

import org.w3id.stemma.store.reading.ClassWalk;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.Readings;

/// What artifacts have of one property by their classes.
record RowSource(ClassTable table, Readings readings) implements Source {
  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE && o != Ref.NONE) {
      return 0.5;
    }
    if (s != Ref.NONE) {
      return s == Ref.SOME ? table.triples() / Math.max(1.0, readings.members().size()) : ofArtifact(s);
    }
    if (o == Ref.NONE) {
      return table.triples();
    }
    if (o == Ref.SOME) {
      return table.triples() / Math.max(1.0, table.classes().keyCount());
    }
    return Ref.isPlace(o) ? table.artifacts((int) o) : 0;
  }

  private double ofArtifact(long s) {
    int type = Ref.isPlace(s) ? readings.classOf((int) s) : -1;
    return type < 0 ? 0 : table.ofClass().degree(type);
  }

  @Override
  public boolean isByClass() {
    return true;
  }

  @Override
  public boolean contains(long s, long o) {
    if (!Ref.isPlace(s) || !Ref.isPlace(o)) {
      return false;
    }
    int type = readings.classOf((int) s);
    return type >= 0 && table.ofClass().contains(type, (int) o);
  }

  @Override
  public Cursor cursor(Run run) {
    var walk = new ClassWalk(table, readings);
    return new Cursor() {
      @Override
      void byClass() {
        walk.byClass();
      }

      @Override
      void open(long s, long p, long o) {
        if (isElsewhere(s) || isElsewhere(o)) {
          walk.openNothing();
        } else if (s != Ref.NONE && o != Ref.NONE) {
          walk.openOne((int) s, (int) o);
        } else if (s != Ref.NONE) {
          walk.openArtifact((int) s);
        } else if (o != Ref.NONE) {
          walk.openThing((int) o);
        } else {
          walk.openAll();
        }
      }

      @Override
      boolean next() {
        if (!walk.next()) {
          return false;
        }
        weight = walk.weight;
        return found(walk.artifact, walk.thing);
      }
    };
  }

  private static boolean isElsewhere(long ref) {
    return ref != Ref.NONE && !Ref.isPlace(ref);
  }
}
