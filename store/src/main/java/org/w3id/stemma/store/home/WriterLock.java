package org.w3id.stemma.store.home;

/// The right to write to a home: every operation that writes asks for it.
public final class WriterLock implements AutoCloseable {
  static final String ROLE = "writer";

  private final Home home;
  private final ProcessLock lock;

  private WriterLock(Home home, ProcessLock lock) {
    this.home = home;
    this.lock = lock;
  }

  static WriterLock take(Home home, String what) {
    var writer = new WriterLock(home, ProcessLock.take(home.path(), ROLE, what));
    try {
      home.graphFiles().recover();
      Leftovers.removeFrom(home);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
    return writer;
  }

  /// The home, for as long as the lock is held.
  public Home writable() {
    if (!lock.isOpen()) {
      throw new IllegalStateException("the writer's lock of " + home.path() + " was given back");
    }
    return home;
  }

  public Home home() {
    return home;
  }

  @Override
  public void close() {
    lock.close();
  }
}
