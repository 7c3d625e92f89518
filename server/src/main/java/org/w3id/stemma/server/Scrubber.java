package org.w3id.stemma.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.stemma.store.DamagedGeneration;

/// Reads what is served again, over and over, on a thread of its own, and has it withdrawn where it is damaged.
final class Scrubber implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scrubber.class);

  private final Serving serving;
  private final ServerSettings.Scrubbing how;
  private final Thread thread = Thread.ofPlatform().daemon().name("stemma-scrub").unstarted(this::run);

  Scrubber(Serving serving, ServerSettings.Scrubbing how) {
    this.serving = serving;
    this.how = how;
  }

  void start() {
    if (how.rest().isPositive()) {
      thread.start();
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(how.rest());
        serving.enter().ifPresent(this::pass);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(Live live) {
    // The sealed files are read, not those that are open: a generation that was replaced need not be kept for it.
    live.leave();
    try {
      live.served().scrub(how.bytesASecond());
    } catch (DamagedGeneration damage) {
      serving.withdraw(live, damage);
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("Generation {} cannot be read again: {}", live.served().generation(), e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
