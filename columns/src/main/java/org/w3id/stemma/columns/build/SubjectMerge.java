package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.stemma.columns.file.IntSpool;
import org.w3id.stemma.columns.index.GraphSetsWriter;
import org.w3id.stemma.columns.index.IndexWriter;

/// Writes one predicate by subject and object: what is left of the base, and what is added. What is not as it was in the
/// base is kept, to be turned.
final class SubjectMerge {
  private final BasePairs base;
  private final AddedQuads added;
  private final GraphSetsWriter sets;
  private final IndexWriter out;
  private final IntSpool changed;
  private int firstObject = Integer.MAX_VALUE;
  private int lastObject;

  /// @param changed where what is not as it was goes: subject, object, set
  SubjectMerge(BasePairs base, AddedQuads added, GraphSetsWriter sets, IndexWriter out, IntSpool changed) {
    this.base = base;
    this.added = added;
    this.sets = sets;
    this.out = out;
    this.changed = changed;
  }

  /// Merges all pairs of a predicate and tells how many there are.
  long merge(int predicate) throws IOException {
    out.begin(predicate);
    long count = 0;
    boolean hasOld = base.next();
    boolean hasNew = hasAdded(predicate);
    for (; hasOld || hasNew; count++) {
      int order = !hasNew ? -1 : !hasOld ? 1 : compare();
      if (order < 0 && !base.isChanged()) {
        out.add(base.key(), base.value(), base.set());
      } else if (order < 0) {
        change(base.key(), base.value(), base.graphs());
      } else {
        int subject = added.subject();
        int object = added.object();
        List<Integer> graphs = added.takeGraphs();
        change(subject, object, order == 0 ? union(base.graphs(), graphs) : graphs);
        hasNew = hasAdded(predicate);
      }
      if (order <= 0) {
        hasOld = base.next();
      }
    }
    out.end();
    return count;
  }

  private boolean hasAdded(int predicate) {
    return !added.isEmpty() && added.predicate() == predicate;
  }

  private int compare() {
    int subjects = Integer.compare(base.key(), added.subject());
    return subjects != 0 ? subjects : Integer.compare(base.value(), added.object());
  }

  private static List<Integer> union(List<Integer> some, List<Integer> others) {
    return Stream.concat(some.stream(), others.stream()).sorted().distinct().toList();
  }

  private void change(int subject, int object, List<Integer> graphs) throws IOException {
    int set = sets.number(graphs);
    out.add(subject, object, set);
    changed.add(subject);
    changed.add(object);
    changed.add(set);
    firstObject = Math.min(firstObject, object);
    lastObject = Math.max(lastObject, object);
  }

  /// No object of what is changed is below it.
  int firstObject() {
    return firstObject;
  }

  /// No object of what is changed is above it.
  int lastObject() {
    return lastObject;
  }
}
