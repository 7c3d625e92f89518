package org.w3id.stemma.store.virtual;

import org.w3id.stemma.columns.source.Alike;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ClassWalk;

/// Which conflicts artifacts have in one reading.
///
/// @param isTurned whether the conflict is the subject and the artifact the object
/// @param isByClass whether one artifact of a class stands for all
record ConflictSource(ClassTable table, Places places, boolean isTurned, boolean isByClass) implements ComputedSource {
  @Override
  public double estimate(long s, long o) {
    long artifact = isTurned ? o : s;
    long conflict = isTurned ? s : o;
    if (conflict != Ref.NONE) {
      return 0.5;
    }
    return artifact == Ref.NONE ? table.triples() : table.triples() / Math.max(1.0, places.readings().members().size());
  }

  @Override
  public Alike alike() {
    return new Alike(new ConflictSource(table, places, isTurned, true), true, places);
  }

  @Override
  public boolean contains(long s, long o) {
    long artifact = isTurned ? o : s;
    long conflict = isTurned ? s : o;
    return has(conflict) && Places.artifact(conflict) == places.place(artifact);
  }

  /// Whether it is a conflict, and one of this reading.
  boolean has(long ref) {
    if (!Places.isConflict(ref)) {
      return false;
    }
    int type = places.readings().classOf(Places.artifact(ref));
    return type >= 0 && table.ofClass().contains(type, Places.pattern(ref));
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk();
  }

  private final class Walk extends Cursor {
    private final ClassWalk walk = new ClassWalk(table, places.readings(), isByClass);

    @Override
    public void open(long s, long p, long o) {
      long artifact = isTurned ? o : s;
      long conflict = isTurned ? s : o;
      int place = places.place(artifact);
      if (conflict != Ref.NONE) {
        openConflict(artifact, conflict);
      } else if (artifact == Ref.NONE) {
        walk.openAll();
      } else if (place >= 0) {
        walk.openArtifact(place);
      } else {
        walk.openNothing();
      }
    }

    private void openConflict(long artifact, long conflict) {
      if (has(conflict) && (artifact == Ref.NONE || places.place(artifact) == Places.artifact(conflict))) {
        walk.openOne(Places.artifact(conflict), Places.pattern(conflict));
      } else {
        walk.openNothing();
      }
    }

    @Override
    public boolean next() {
      if (!walk.next()) {
        return false;
      }
      weight = walk.weight;
      long conflict = places.conflict(walk.artifact, walk.thing);
      long artifact = places.ref(walk.artifact);
      return isTurned ? found(conflict, artifact) : found(artifact, conflict);
    }

    @Override
    public long count(long s, long p, long o) {
      return s == Ref.NONE && o == Ref.NONE ? table.triples() : super.count(s, p, o);
    }
  }
}
