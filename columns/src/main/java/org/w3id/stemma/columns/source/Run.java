package org.w3id.stemma.columns.source;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// One execution: its terms, and the signal that ends it.
public final class Run {
  private static final int STEPS = 1 << 12;

  private final Terms terms;
  private final @Nullable AtomicBoolean cancel;
  private final AtomicBoolean stop;
  private final long sharedFrom;
  private int steps;
  private boolean isLeftToArq;

  /// @param cancel when it is set, the query ends
  public Run(Terms terms, @Nullable AtomicBoolean cancel) {
    this(terms, cancel, Long.MAX_VALUE);
  }

  /// @param sharedFrom from about how many rows on several processors share them
  public Run(Terms terms, @Nullable AtomicBoolean cancel, long sharedFrom) {
    this(terms, cancel, sharedFrom, new AtomicBoolean());
  }

  private Run(Terms terms, @Nullable AtomicBoolean cancel, long sharedFrom, AtomicBoolean stop) {
    this.terms = terms;
    this.cancel = cancel;
    this.sharedFrom = sharedFrom;
    this.stop = stop;
  }

  /// The same query in another thread, which ends when this one is stopped too. It shares its rows with nobody.
  ///
  /// @param others terms of its own
  public Run beside(Terms others, AtomicBoolean stopped) {
    return new Run(others, cancel, Long.MAX_VALUE, stopped);
  }

  public long sharedFrom() {
    return sharedFrom;
  }

  public Terms terms() {
    return terms;
  }

  /// Notes that ARQ executes a part of it.
  public void leaveToArq() {
    isLeftToArq = true;
  }

  public boolean isLeftToArq() {
    return isLeftToArq;
  }

  /// To be called in every loop: ends the query if it was cancelled.
  public void tick() {
    if ((++steps & (STEPS - 1)) == 0) {
      check();
    }
  }

  public void check() {
    if (stop.get() || (cancel != null && cancel.get())) {
      throw new QueryCancelledException();
    }
  }
}
