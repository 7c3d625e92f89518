package org.w3id.stemma.server.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// The time of one query. When it is over, ARQ's cancel signal is set, and whatever runs is told.
///
/// Jena's own time-out takes a lock that the start of an execution holds: a query whose work begins there
/// would not be ended, and the clock of all others would stand still. This one takes no lock.
public final class Budget implements AutoCloseable {
  private final AtomicBoolean spent = new AtomicBoolean();
  private final AtomicReference<Runnable> onSpent = new AtomicReference<>(() -> {});
  private final Duration timeout;
  private final ScheduledFuture<?> alarm;

  public Budget(Duration timeout, ScheduledExecutorService clock) {
    this.timeout = timeout;
    this.alarm = clock.schedule(this::spend, timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Runs `action` when the time is over: at once if it is.
  void whenSpent(Runnable action) {
    onSpent.set(action);
    if (spent.get()) {
      action.run();
    }
  }

  public boolean isSpent() {
    return spent.get();
  }

  public Duration timeout() {
    return timeout;
  }

  /// What ARQ looks at, row by row.
  AtomicBoolean signal() {
    return spent;
  }

  private void spend() {
    spent.set(true);
    onSpent.get().run();
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
