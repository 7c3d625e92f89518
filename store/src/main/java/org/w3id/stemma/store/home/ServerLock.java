package org.w3id.stemma.store.home;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The right to serve a home.
public final class ServerLock implements AutoCloseable {
  private static final String ROLE = "server";

  private final ProcessLock lock;

  private ServerLock(ProcessLock lock) {
    this.lock = lock;
  }

  static ServerLock take(Home home, String what) {
    return new ServerLock(ProcessLock.take(home.path(), ROLE, what));
  }

  static Optional<RunningServer> running(Home home) {
    return ProcessLock.heldBy(home.path(), ROLE)
        .filter(holder -> !holder.url().isEmpty())
        .map(h -> new RunningServer(URI.create(h.url()), h.pid(), Instant.parse(h.since())));
  }

  /// Tells other processes where this server listens; to be called when it does.
  public void announce(URI uri) {
    lock.announce(uri.toString());
  }

  @Override
  public void close() {
    lock.close();
  }
}
