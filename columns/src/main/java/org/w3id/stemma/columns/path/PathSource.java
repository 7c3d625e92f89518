package org.w3id.stemma.columns.path;

import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Triples;

/// The pairs of nodes of which one is reached from the other, each pair once: `p+`, `p*`, `p?`.
///
/// From the end that is known, breadth first; where both are known, from the subject; where neither is, from each node of
/// the graph.
public final class PathSource implements Source {
  /// A guess at how many nodes are reached from one.
  private static final double REACHED = 50;

  private final Way.Often way;
  private final boolean isAmongNodes;
  private final Triples triples;

  private PathSource(Way.Often way, boolean isAmongNodes, Triples triples) {
    this.way = way;
    this.isAmongNodes = isAmongNodes;
    this.triples = triples;
  }

  /// Null if a path is no such path, or made of what cannot be walked here.
  ///
  /// @param isAmongNodes whether only nodes of the graph count: a path of no steps leads from a term that the query names
  ///     to itself wherever it is, but between two variables only nodes of the graph are paired with themselves
  public static @Nullable Source of(Path path, boolean isAmongNodes, Triples triples) {
    return Ways.of(path) instanceof Way.Often often
        ? new PathSource(often, isAmongNodes && often.times() != Way.Often.Times.ONE_OR_MORE, triples)
        : null;
  }

  @Override
  public double estimate(long s, long o) {
    if (s == Ref.NONE && o == Ref.NONE) {
      return 1e12;
    }
    return s == Ref.NONE || o == Ref.NONE ? REACHED : 0.5;
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private final ReachWalk reach;
    private final Cursor all;
    private final RefSet starts = new RefSet();
    private boolean isForward;
    private boolean isFromEach;
    private int started;
    private long from;
    private long wanted;

    Walk(Run run) {
      this.run = run;
      this.reach = new ReachWalk(way.of().hop(run, triples), way.times(), run);
      this.all = triples.any().cursor(run);
    }

    @Override
    public void open(long s, long p, long o) {
      starts.clear();
      started = 0;
      isForward = s != Ref.NONE || o == Ref.NONE;
      isFromEach = s == Ref.NONE && o == Ref.NONE;
      wanted = s == Ref.NONE ? Ref.NONE : o;
      if (isFromEach) {
        all.open(Ref.NONE, Ref.NONE, Ref.NONE);
        while (all.next()) {
          run.tick();
          starts.add(all.subject);
          starts.add(all.object);
        }
      } else if (!isAmongNodes || isNode(isForward ? s : o)) {
        starts.add(isForward ? s : o);
      }
      begin();
    }

    private boolean isNode(long ref) {
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
      reach.begin(from, isForward);
      return true;
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
      all.close();
    }
  }
}
