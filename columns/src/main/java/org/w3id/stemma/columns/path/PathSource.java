package org.w3id.stemma.columns.path;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Triples;

/// The pairs of nodes that a way of several steps leads from one to the other, walked node by node.
///
/// From the end that is known; where both are known, from the subject; where neither is, from each node of the graph.
///
/// @param isNamed whether an end is: a path of no steps leads from such a term to itself wherever it is, but where both ends
///     are only now looked for, nodes of the graph alone are paired with themselves
/// @param isOnce whether a cursor finds each node once, whatever led to it: see [Source#once]
record PathSource(Way way, boolean isNamed, Triples triples, boolean isOnce) implements Source {
  /// A guess at how many nodes are reached from one.
  private static final double REACHED = 50;

  @Override
  public double estimate(long s, long o) {
    if (s == Ref.NONE && o == Ref.NONE) {
      return 1e12;
    }
    return s == Ref.NONE || o == Ref.NONE ? REACHED : 0.5;
  }

  @Override
  public Source named() {
    return new PathSource(way, true, triples, isOnce);
  }

  @Override
  public @Nullable Source once() {
    return way instanceof Way.Often ? new PathSource(way, isNamed, triples, true) : null;
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final Reach reach;
    private final boolean mayBeEmpty = way.mayBeEmpty();
    private final RefSet starts = new RefSet();
    private boolean isForward;
    private boolean isFromEach;
    private int started;
    private long from;
    private long wanted;
    private @Nullable Cursor any;

    Walk(Run run) {
      this.run = run;
      this.reach = way.reach(run, triples);
    }

    @Override
    public void open(long s, long p, long o) {
      starts.clear();
      started = 0;
      isForward = s != Ref.NONE || o == Ref.NONE;
      isFromEach = s == Ref.NONE && o == Ref.NONE;
      wanted = s == Ref.NONE ? Ref.NONE : o;
      if (isFromEach) {
        Cursor all = all();
        all.open(Ref.NONE, Ref.NONE, Ref.NONE);
        while (all.next()) {
          run.tick();
          starts.add(all.subject);
          starts.add(all.object);
        }
      } else if (isNamed || !mayBeEmpty || isNode(isForward ? s : o)) {
        starts.add(isForward ? s : o);
      }
      begin();
    }

    /// Over all triples: made only where it is asked for, since it has a cursor for each property.
    private Cursor all() {
      Cursor known = any;
      if (known == null) {
        known = triples.any().cursor(run);
        any = known;
      }
      return known;
    }

    private boolean isNode(long ref) {
      Cursor all = all();
      all.open(ref, Ref.NONE, Ref.NONE);
      if (all.next()) {
        return true;
      }
      all.open(Ref.NONE, Ref.NONE, ref);
      return all.next();
    }

    private boolean begin() {
      if (started == starts.size()) {
        return false;
      }
      from = starts.get(started++);
      if (isOnce && !isFromEach) {
        reach.goOn(from, isForward);
      } else {
        reach.begin(from, isForward);
      }
      return true;
    }

    @Override
    public void forget() {
      reach.forget();
    }

    @Override
    public boolean next() {
      if (starts.size() == 0) {
        return false;
      }
      do {
        while (reach.next()) {
          run.tick();
          long to = reach.reached();
          if (wanted == Ref.NONE || wanted == to) {
            return isForward ? found(from, to) : found(to, from);
          }
        }
      } while (isFromEach && begin());
      return false;
    }

    @Override
    public void close() {
      if (any != null) {
        any.close();
      }
    }
  }
}
