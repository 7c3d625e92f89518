package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads of a build. What fails in one of them fails where it is waited for.
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(int count) {
    threads = Executors.newFixedThreadPool(count);
  }

  /// What a thread is to do.
  interface Task {
    void run() throws IOException;
  }

  Future<?> start(Task task) {
    return threads.submit(
        () -> {
          task.run();
          return null;
        });
  }

  static void await(Future<?> task) throws IOException {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the build was interrupted").initCause(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /// Waits until all have ended.
  @Override
  public void close() {
    threads.close();
  }
}
