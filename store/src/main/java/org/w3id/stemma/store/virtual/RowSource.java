package org.w3id.stemma.store.virtual;

import org.w3id.stemma.columns.source.Alike;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ClassWalk;

/// What artifacts have of one property by their classes.
///
/// @param isByClass whether one artifact of a class stands for all
record RowSource(ClassTable table, Places places, boolean isByClass) implements ComputedSource {
  @Override
  public double estimate(long s, long o) {
    if (s != Ref.NONE && o != Ref.NONE) {
      return 0.5;
    }
    if (s != Ref.NONE) {
      return s == Ref.SOME ? table.triples() / Math.max(1.0, places.readings().members().size()) : ofArtifact(places.place(s));
    }
    if (o == Ref.NONE) {
      return table.triples();
    }
    return o == Ref.SOME ? table.triples() / Math.max(1.0, table.classes().keyCount()) : ofThing(places.place(o));
  }

  private long ofArtifact(int artifact) {
    int type = artifact < 0 ? -1 : places.readings().classOf(artifact);
    return type < 0 ? 0 : table.ofClass().degree(type);
  }

  private long ofThing(int thing) {
    return thing < 0 ? 0 : table.artifacts(thing);
  }

  @Override
  public Source objects() {
    return new Things(table, places);
  }

  @Override
  public Alike alike() {
    return new Alike(new RowSource(table, places, true), false, places);
  }

  @Override
  public boolean contains(long s, long o) {
    int artifact = places.place(s);
    int thing = places.place(o);
    int type = artifact < 0 || thing < 0 ? -1 : places.readings().classOf(artifact);
    return type >= 0 && table.ofClass().contains(type, thing);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk();
  }

  private final class Walk extends Cursor {
    private final ClassWalk walk = new ClassWalk(table, places.readings(), isByClass);

    @Override
    public void open(long s, long p, long o) {
      int artifact = places.place(s);
      int thing = places.place(o);
      if ((s != Ref.NONE && artifact < 0) || (o != Ref.NONE && thing < 0)) {
        walk.openNothing();
      } else if (artifact >= 0 && thing >= 0) {
        walk.openOne(artifact, thing);
      } else if (artifact >= 0) {
        walk.openArtifact(artifact);
      } else if (thing >= 0) {
        walk.openThing(thing);
      } else {
        walk.openAll();
      }
    }

    @Override
    public boolean next() {
      if (!walk.next()) {
        return false;
      }
      weight = walk.weight;
      return found(places.ref(walk.artifact), places.ref(walk.thing));
    }

    @Override
    public long count(long s, long p, long o) {
      if (s != Ref.NONE && o != Ref.NONE) {
        return contains(s, o) ? 1 : 0;
      }
      if (s != Ref.NONE) {
        return ofArtifact(places.place(s));
      }
      return o == Ref.NONE ? table.triples() : ofThing(places.place(o));
    }
  }
}
