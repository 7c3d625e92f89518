package org.w3id.stemma.columns.source;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// One execution: its terms, and the signal that ends it.
public final class Run {
  private static final int STEPS = 1 << 12;

  private final Terms terms;
  private final @Nullable AtomicBoolean cancel;
  private int steps;

  public Run(Terms terms, @Nullable AtomicBoolean cancel) {
    this.terms = terms;
    this.cancel = cancel;
  }

  public Terms terms() {
    return terms;
  }

  /// To be called in every loop: ends the query if it was cancelled.
  public void tick() {
    if ((++steps & (STEPS - 1)) == 0) {
      check();
    }
  }

  public void check() {
    if (cancel != null && cancel.get()) {
      throw new QueryCancelledException();
    }
  }
}
