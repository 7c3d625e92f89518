package org.w3id.stemma.store.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Alike;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;

/// What is virtual and what is stored of one property, each triple once.
///
/// @param virtual no two of them have a triple in common
/// @param overlap of what is stored with what is virtual; it may have to be looked for
/// @param isByClass whether one subject of a class stands for all
record UnionSource(List<ComputedSource> virtual, Source stored, Supplier<Overlap> overlap, boolean isByClass) implements Source {
  @Override
  public double estimate(long s, long o) {
    double sum = stored.estimate(s, o);
    for (Source source : virtual) {
      sum += source.estimate(s, o);
    }
    return sum;
  }

  /// Null if the objects of one of them cannot be walked over.
  @Override
  public @Nullable Source objects() {
    var all = new ArrayList<Source>();
    for (Source source : sources()) {
      Source objects = source.objects();
      if (objects == null) {
        return null;
      }
      all.add(objects);
    }
    return new Source() {
      @Override
      public double estimate(long s, long o) {
        return all.stream().mapToDouble(objects -> objects.estimate(s, o)).sum();
      }

      @Override
      public Cursor cursor(Run run) {
        return new Objects(all.stream().map(objects -> objects.cursor(run)).toArray(Cursor[]::new));
      }
    };
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>(virtual);
    sources.add(stored);
    return sources;
  }

  /// The objects of one after the other, each once.
  private static final class Objects extends Cursor {
    private final Cursor[] cursors;
    private final Set<Long> seen = new HashSet<>();
    private int at;

    Objects(Cursor[] cursors) {
      this.cursors = cursors;
    }

    @Override
    public void open(long s, long p, long o) {
      seen.clear();
      at = 0;
      for (Cursor cursor : cursors) {
        cursor.open(s, p, o);
      }
    }

    @Override
    public boolean next() {
      while (at < cursors.length) {
        if (!cursors[at].next()) {
          at++;
        } else if (seen.add(cursors[at].object)) {
          object = cursors[at].object;
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() {
      for (Cursor cursor : cursors) {
        cursor.close();
      }
    }
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(virtual.stream().map(source -> triples(source).cursor(run)).toArray(Cursor[]::new), stored.cursor(run));
  }

  private Source triples(ComputedSource source) {
    Alike alike = isByClass ? source.alike() : null;
    return alike == null ? source : alike.triples();
  }

  /// Null if anything that is stored may have a subject of a class, as it would not be found for others of its class.
  @Override
  public @Nullable Alike alike() {
    Alike first = virtual.getFirst().alike();
    if (first == null || overlap.get() != Overlap.NOTHING) {
      return null;
    }
    for (ComputedSource source : virtual) {
      Alike alike = source.alike();
      if (alike == null || alike.areObjectsAlike() != first.areObjectsAlike()) {
        return null;
      }
    }
    return new Alike(new UnionSource(virtual, stored, overlap, true), first.areObjectsAlike(), first.classes());
  }

  private boolean isVirtual(long s, long o) {
    for (ComputedSource source : virtual) {
      if (source.contains(s, o)) {
        return true;
      }
    }
    return false;
  }

  private final class Walk extends Cursor {
    private final Cursor[] ofVirtual;
    private final Cursor ofStored;
    private int at;
    private long s;
    private long p;
    private long o;
    private boolean isFound;

    Walk(Cursor[] ofVirtual, Cursor ofStored) {
      this.ofVirtual = ofVirtual;
      this.ofStored = ofStored;
    }

    @Override
    public void open(long s, long p, long o) {
      this.s = s;
      this.p = p;
      this.o = o;
      at = 0;
      isFound = false;
      cursor().open(s, p, o);
    }

    private Cursor cursor() {
      return at < ofVirtual.length ? ofVirtual[at] : ofStored;
    }

    @Override
    public boolean next() {
      while (true) {
        Cursor cursor = cursor();
        if (!cursor.next()) {
          if (at == ofVirtual.length || (++at == ofVirtual.length && isNothingStored())) {
            return false;
          }
          cursor().open(s, p, o);
        } else if (at < ofVirtual.length || overlap.get() != Overlap.TRIPLES || !isVirtual(cursor.subject, cursor.object)) {
          isFound = true;
          weight = cursor.weight;
          return found(cursor.subject, cursor.object);
        }
      }
    }

    /// Of a subject that has virtual triples, where none has both.
    private boolean isNothingStored() {
      return isFound && s != Ref.NONE && overlap.get() == Overlap.NOTHING;
    }

    @Override
    public long count(long s, long p, long o) {
      if (overlap.get() == Overlap.TRIPLES) {
        return super.count(s, p, o);
      }
      long count = ofStored.count(s, p, o);
      for (Cursor cursor : ofVirtual) {
        count += cursor.count(s, p, o);
      }
      return count;
    }

    @Override
    public void close() {
      ofStored.close();
      for (Cursor cursor : ofVirtual) {
        cursor.close();
      }
    }
  }
}
