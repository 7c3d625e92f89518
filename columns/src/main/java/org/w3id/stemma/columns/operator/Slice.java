package org.w3id.stemma.columns.operator;

/// So many rows, after so many others.
public final class Slice extends Over {
  private final long start;
  private final long length;
  private final Saved saved;
  private long skip;
  private long left;
  private long weight;

  /// @param start how many to leave out
  /// @param length how many to take at most
  public Slice(Operator of, long start, long length) {
    super(of);
    this.start = start;
    this.length = length;
    this.saved = new Saved(of);
  }

  @Override
  public void open(long[] row) {
    saved.save(row);
    skip = start;
    left = length;
    of.open(row);
  }

  @Override
  public boolean next(long[] row) {
    if (left == 0) {
      of.close();
      saved.restore(row);
      return false;
    }
    while (of.next(row)) {
      long found = of.weight();
      long skipped = Math.min(skip, found);
      skip -= skipped;
      weight = Math.min(found - skipped, left);
      if (weight > 0) {
        left -= weight;
        return true;
      }
    }
    return false;
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public void explain(Outline outline) {
    outline.line(length == Long.MAX_VALUE ? "rows from " + start : length + " rows from " + start, of);
  }
}
