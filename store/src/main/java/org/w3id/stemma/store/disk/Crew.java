package org.w3id.stemma.store.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that do the same to many files, as many at a time as there are processors. Closing it ends what still runs,
/// and waits until it has ended.
public final class Crew implements AutoCloseable {
  /// What is done to each.
  public interface Work<T> {
    void on(T item) throws IOException;
  }

  /// Work that is being done.
  public record Underway(List<Future<?>> tasks) {
    /// Waits for all of it; fails as the first failed.
    public void await() throws IOException {
      for (Future<?> task : tasks) {
        await(task);
      }
    }

    private static void await(Future<?> task) throws IOException {
      try {
        task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        Interruption.stopIfInterrupted();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case IOException failed -> throw failed;
          case RuntimeException failed -> throw failed;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  public <T> Underway begin(Collection<T> items, Work<T> work) {
    var tasks = new ArrayList<Future<?>>();
    for (T item : items) {
      tasks.add(
          threads.submit(
              () -> {
                Interruption.stopIfInterrupted();
                work.on(item);
                return item;
              }));
    }
    return new Underway(tasks);
  }

  public <T> void each(Collection<T> items, Work<T> work) throws IOException {
    begin(items, work).await();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
