package org.w3id.stemma.columns.build;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Ints;

/// The quads of a run, one after another, in ids.
final class QuadCursor implements Closeable {
  static final Comparator<QuadCursor> ORDER = QuadCursor::compare;

  private final In in;
  private final Ints ids;
  private int predicate;
  private int subject;
  private int object;
  private int predicateId;
  private int subjectId;
  private int objectId;
  private int graphId;

  /// @param ids of the run's numbers
  QuadCursor(Run run, Ints ids) throws IOException {
    this.in = new In(run.quads());
    this.ids = ids;
  }

  /// Goes to the next quad, if there is one.
  boolean next() throws IOException {
    long change = in.getVarint();
    int step = (int) (change >>> 2);
    switch ((int) change & 3) {
      case 0 -> {
        if (step == 0) {
          return false;
        }
        predicate += step;
        subject = (int) in.getVarint();
        object = (int) in.getVarint();
      }
      case 1 -> {
        subject += step;
        object = (int) in.getVarint();
      }
      case 2 -> object += step;
      default -> {}
    }
    predicateId = ids.get(predicate);
    subjectId = ids.get(subject);
    objectId = ids.get(object);
    graphId = ids.get(in.getVarint());
    return true;
  }

  private static int compare(QuadCursor one, QuadCursor other) {
    int first = Long.compare(pair(one.predicateId, one.subjectId), pair(other.predicateId, other.subjectId));
    return first != 0 ? first : Long.compare(pair(one.objectId, one.graphId), pair(other.objectId, other.graphId));
  }

  private static long pair(int high, int low) {
    return (long) high << Integer.SIZE | low;
  }

  int predicate() {
    return predicateId;
  }

  int subject() {
    return subjectId;
  }

  int object() {
    return objectId;
  }

  int graph() {
    return graphId;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
