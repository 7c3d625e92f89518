package org.w3id.stemma.columns.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is opened one after another and closed together. Where one thing cannot be opened, those before it are closed, so
/// that a constructor that fails half-way leaves nothing open. Used by one thread.
public final class Opened implements Closeable {
  private final Deque<Closeable> open = new ArrayDeque<>();

  /// Opens something.
  public interface Opening<T> {
    T open() throws IOException;
  }

  /// Opens one more.
  public <T extends Closeable> T open(Opening<T> opening) throws IOException {
    try {
      T opened = opening.open();
      open.add(opened);
      return opened;
    } catch (IOException | RuntimeException e) {
      try {
        close();
      } catch (IOException | RuntimeException other) {
        e.addSuppressed(other);
      }
      throw e;
    }
  }

  /// Closes all, the last first, whichever fails.
  @Override
  public void close() throws IOException {
    if (!open.isEmpty()) {
      Closeable first = open.removeFirst();
      try (first) {
        close();
      }
    }
  }
}
