package org.w3id.stemma.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.w3id.stemma.store.build.Progress;

/// Tells a person how far a long work is, on one line that is written over; silent for the first second, and where no
/// terminal is there to read it.
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;
  private final long begin = System.nanoTime();
  private long last;
  private boolean dirty;
  private String phase = "";

  TerminalProgress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  static TerminalProgress on(PrintWriter err) {
    return new TerminalProgress(err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  @Override
  public void phase(String name) {
    phase = name;
    last = 0;
    count(0, 0);
  }

  @Override
  public void count(long done, long total) {
    long now = System.nanoTime();
    if (!shown || now - begin < QUIET_NANOS || (last != 0 && now - last < EVERY_NANOS)) {
      return;
    }
    last = now;
    dirty = true;
    err.print(CLEAR + phase + amount(done, total));
    err.flush();
  }

  /// Wipes the line: what follows is said on a clean one.
  void done() {
    if (dirty) {
      err.print(CLEAR);
      err.flush();
      dirty = false;
    }
  }

  @Override
  public void close() {
    done();
  }

  private static String amount(long done, long total) {
    if (done == 0) {
      return " …";
    }
    return total > 0
        ? String.format(Locale.ROOT, " %,d of %,d (%d %%)", done, total, 100 * done / total)
        : String.format(Locale.ROOT, " %,d", done);
  }
}
