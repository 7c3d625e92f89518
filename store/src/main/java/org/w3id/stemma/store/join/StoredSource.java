package org.w3id.stemma.store.join;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.ColumnsGraph;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;

/// The triples of one graph in columns, of one property or of any.
record StoredSource(ColumnsGraph graph, long property, Refs refs) implements Source {
  @Override
  public double estimate(long s, long o) {
    if (property == Ref.NONE) {
      return graph.columns().predicates().stream().mapToDouble(predicate -> estimate(predicate, s, o)).sum();
    }
    return Refs.isStored(property) ? estimate(id(property), s, o) : 0;
  }

  private double estimate(int predicate, long s, long o) {
    Columns columns = graph.columns();
    if (!columns.hasPredicate(predicate)) {
      return 0;
    }
    Index forward = columns.bySubject(predicate);
    if (s != Ref.NONE) {
      return o == Ref.NONE ? degree(forward, s) : 0.5;
    }
    return o == Ref.NONE ? forward.count() : degree(columns.byObject(predicate), o);
  }

  private double degree(Index index, long key) {
    if (key == Ref.SOME) {
      return index.count() / (double) index.keyCount();
    }
    int place = Refs.isStored(key) ? index.place(id(key)) : -1;
    return place < 0 ? 0 : index.start(place + 1) - index.start(place);
  }

  /// The id of a ref that is stored; none of no ref.
  private int id(long ref) {
    return ref == Ref.NONE ? Dictionary.NONE : Math.toIntExact(refs.id(ref));
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private org.w3id.stemma.columns.@Nullable Found found;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      this.run = run;
    }

    @Override
    void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      found = isKnown(s) && isKnown(p) && isKnown(o) ? graph.find(id(s), id(p), id(o)) : null;
    }

    private static boolean isKnown(long ref) {
      return ref == Ref.NONE || Refs.isStored(ref);
    }

    @Override
    boolean next() {
      run.tick();
      if (found == null || !found.hasNext()) {
        return false;
      }
      found.next();
      subject = s == Ref.NONE ? refs.ofId(found.subject()) : s;
      property = p == Ref.NONE ? refs.ofId(found.predicate()) : p;
      object = o == Ref.NONE ? refs.ofId(found.object()) : o;
      return true;
    }
  }
}
