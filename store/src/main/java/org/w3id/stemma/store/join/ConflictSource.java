package org.w3id.stemma.store.join;

import org.w3id.stemma.store.reading.ClassWalk;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.Readings;

/// Which conflicts artifacts have in one reading.
///
/// @param isTurned whether the conflict is the subject and the artifact the object
record ConflictSource(ClassTable table, Readings readings, boolean isTurned) implements Source {
  @Override
  public double estimate(long s, long o) {
    long artifact = isTurned ? o : s;
    long conflict = isTurned ? s : o;
    if (conflict != Ref.NONE) {
      return 0.5;
    }
    if (artifact == Ref.NONE) {
      return table.triples();
    }
    return table.triples() / Math.max(1.0, readings.members().size());
  }

  @Override
  public boolean isByClass() {
    return !isTurned;
  }

  @Override
  public boolean contains(long s, long o) {
    long artifact = isTurned ? o : s;
    long conflict = isTurned ? s : o;
    return has(conflict) && Ref.artifact(conflict) == artifact;
  }

  /// Whether it is a conflict, and one of this reading.
  boolean has(long ref) {
    if (!Ref.isConflict(ref)) {
      return false;
    }
    int type = readings.classOf(Ref.artifact(ref));
    return type >= 0 && table.ofClass().contains(type, Ref.pattern(ref));
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk();
  }

  private final class Walk extends Cursor {
    private final ClassWalk walk = new ClassWalk(table, readings);

    @Override
    void byClass() {
      walk.byClass();
    }

    @Override
    void open(long s, long p, long o) {
      long artifact = isTurned ? o : s;
      long conflict = isTurned ? s : o;
      if (conflict != Ref.NONE) {
        openConflict(artifact, conflict);
      } else if (artifact == Ref.NONE) {
        walk.openAll();
      } else if (Ref.isPlace(artifact)) {
        walk.openArtifact((int) artifact);
      } else {
        walk.openNothing();
      }
    }

    private void openConflict(long artifact, long conflict) {
      if (has(conflict) && (artifact == Ref.NONE || artifact == Ref.artifact(conflict))) {
        walk.openOne(Ref.artifact(conflict), Ref.pattern(conflict));
      } else {
        walk.openNothing();
      }
    }

    @Override
    boolean next() {
      if (!walk.next()) {
        return false;
      }
      weight = walk.weight;
      long conflict = Ref.conflict(walk.artifact, walk.thing);
      return isTurned ? found(conflict, walk.artifact) : found(walk.artifact, conflict);
    }
  }
}
