package org.w3id.stemma.store.join;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// One execution: its refs, and the signal that ends it.
final class Run {
  private static final int STEPS = 1 << 12;

  final Refs refs;
  private final @Nullable AtomicBoolean cancel;
  private int steps;

  Run(Refs refs, @Nullable AtomicBoolean cancel) {
    this.refs = refs;
    this.cancel = cancel;
  }

  /// To be called in every loop: ends the query if it was cancelled.
  void tick() {
    if ((++steps & (STEPS - 1)) == 0) {
      check();
    }
  }

  void check() {
    if (cancel != null && cancel.get()) {
      throw new QueryCancelledException();
    }
  }
}
