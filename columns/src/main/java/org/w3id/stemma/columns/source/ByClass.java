package org.w3id.stemma.columns.source;

import java.util.Arrays;

/// The triples of a source; but where one end is known, one of each class at the other is found for all that are alike, and
/// cursors tell for how many triples it stands. Which of them it is, and in what order they come, says nothing.
///
/// Each class that is met once is remembered until the cursor ends; one number for each class there is.
///
/// @param areSubjects whether subjects are of classes; else objects are
public record ByClass(Source of, Classes classes, boolean areSubjects) implements Source {
  @Override
  public double estimate(long s, long o) {
    return of.estimate(s, o);
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(of.cursor(run), run);
  }

  private final class Walk extends Cursor {
    private static final int FEW = 64;

    private final Cursor its;
    private final Run run;
    private boolean isEach;
    private boolean isReading;
    private long key;
    private long[] weights = {};
    private int[] met = new int[FEW];
    private long[] standing = new long[FEW];
    private int size;

    Walk(Cursor its, Run run) {
      this.its = its;
      this.run = run;
    }

    @Override
    public void open(long s, long p, long o) {
      while (size > 0) {
        weights[met[--size]] = 0;
      }
      key = areSubjects ? o : s;
      isEach = key == Ref.NONE || (areSubjects ? s : o) != Ref.NONE;
      isReading = true;
      its.open(s, p, o);
    }

    @Override
    public boolean next() {
      while (isReading) {
        isReading = its.next();
        if (isReading && (isEach || !isCounted(areSubjects ? its.subject : its.object))) {
          property = its.property;
          weight = its.weight;
          return found(its.subject, its.object);
        }
        run.tick();
      }
      if (size == 0) {
        return false;
      }
      int type = met[--size];
      weight = weights[type];
      weights[type] = 0;
      return areSubjects ? found(standing[size], key) : found(key, standing[size]);
    }

    /// Counts it with its class; false if it has none.
    private boolean isCounted(long ref) {
      int type = classes.classOf(ref);
      if (type < 0) {
        return false;
      }
      if (type >= weights.length) {
        weights = Arrays.copyOf(weights, Math.max(type + 1, weights.length * 2));
      }
      if (weights[type] == 0) {
        if (size == met.length) {
          met = Arrays.copyOf(met, size * 2);
          standing = Arrays.copyOf(standing, size * 2);
        }
        met[size] = type;
        standing[size++] = ref;
        property = its.property;
      }
      weights[type] = Math.addExact(weights[type], its.weight);
      return true;
    }

    @Override
    public long count(long s, long p, long o) {
      return its.count(s, p, o);
    }

    @Override
    public void forget() {
      its.forget();
    }

    @Override
    public void close() {
      its.close();
    }
  }
}
