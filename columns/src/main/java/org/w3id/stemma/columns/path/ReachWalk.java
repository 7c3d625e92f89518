package org.w3id.stemma.columns.path;

import org.w3id.stemma.columns.source.Run;

/// What is reached from a node in so many steps, breadth first, each node once.
final class ReachWalk implements Reach {
  private final Hop hop;
  private final Way.Often.Times times;
  private final Run run;
  private final RefSet seen = new RefSet();
  private final Refs near = new Refs();
  private boolean isForward;
  private int done;

  ReachWalk(Hop hop, Way.Often.Times times, Run run) {
    this.hop = hop;
    this.times = times;
    this.run = run;
  }

  @Override
  public void begin(long node, boolean forward) {
    forget();
    goOn(node, forward);
  }

  @Override
  public void forget() {
    seen.clear();
    done = 0;
  }

  @Override
  public void goOn(long node, boolean forward) {
    isForward = forward;
    if (times != Way.Often.Times.ONE_OR_MORE) {
      seen.add(node);
    }
    if (times != Way.Often.Times.NONE_OR_MORE) {
      expand(node);
    }
  }

  private void expand(long node) {
    near.clear();
    hop.from(node, isForward, near);
    for (int i = 0; i < near.size(); i++) {
      run.tick();
      seen.add(near.get(i));
    }
  }

  @Override
  public boolean next() {
    if (done == seen.size()) {
      return false;
    }
    long node = seen.get(done++);
    if (times != Way.Often.Times.NONE_OR_ONE) {
      expand(node);
    }
    return true;
  }

  @Override
  public long reached() {
    return seen.get(done - 1);
  }
}
