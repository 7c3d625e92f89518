package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// Finds rows, one after another, in registers that it shares with what stands before it.
public abstract class Operator {
  /// Begins to look for rows that agree with what the registers hold.
  public abstract void open(long[] row);

  /// Puts the next row into the registers. False at the end: then they hold what they held at `open`, and it is not asked
  /// again until it is opened.
  public abstract boolean next(long[] row);

  /// For how many equal rows the last one stands.
  public long weight() {
    return 1;
  }

  /// Whether it may find so many rows, now that it is opened, that several processors should share them.
  public boolean isLarge() {
    return false;
  }

  /// Leaves to others all but one share of its rows: to be said after `open` and before the first `next`, where it is large.
  /// Those who are opened with the same registers and are given the other shares find the rest, each row once.
  public void share(Share share) {}

  /// Gives back what `open` took; may be called more than once. The registers may hold anything then.
  public abstract void close();

  /// Adds the registers that it may put something into.
  public abstract void binds(BitSet registers);

  /// Tells what it does, for people.
  public abstract void explain(Outline outline);
}
