package org.w3id.stemma.columns.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// Shares the gathering of rows with processors that no query has taken.
public final class Helpers {
  /// Makes the operator and the gathering again, for another thread: with the same registers, and terms of their own.
  public interface Maker {
    /// @param stop ends what is made
    @Nullable Helper make(AtomicBoolean stop);
  }

  /// What another thread works with.
  ///
  /// @param foreign makes a ref of its query of one of the query that asks for help
  /// @param own makes a ref of the query that asks of one of its own
  public record Helper(Operator of, Gathering gathering, LongUnaryOperator foreign, LongUnaryOperator own) {}

  /// Processors beside the one that a query has anyway, for all queries of the process.
  private static final Semaphore FREE = new Semaphore(Runtime.getRuntime().availableProcessors() - 1);

  private record Started(Helper helper, FutureTask<?> task) {}

  private final Maker maker;

  public Helpers(Maker maker) {
    this.maker = maker;
  }

  /// Gathers all rows of an operator that is open, and large.
  void gather(Operator of, Gathering gathering, long[] row) {
    var stop = new AtomicBoolean();
    var helpers = new ArrayList<Helper>();
    var started = new ArrayList<Started>();
    try {
      take(helpers, of, stop);
      for (Helper helper : helpers) {
        started.add(start(helper, row, new Share(started.size() + 1, helpers.size() + 1)));
      }
      of.share(new Share(0, helpers.size() + 1));
      gathering.gather(of, row);
      started.forEach(each -> merge(each, gathering));
    } finally {
      stop.set(true);
      started.forEach(Helpers::await);
      FREE.release(helpers.size());
    }
  }

  /// As many as there are free processors; none, if what they would do is not just what is done here.
  private void take(List<Helper> helpers, Operator of, AtomicBoolean stop) {
    boolean isTaken = true;
    while (isTaken && FREE.tryAcquire()) {
      isTaken = false;
      try {
        Helper helper = maker.make(stop);
        isTaken = helper != null && text(helper.of()).equals(text(of)) && helpers.add(helper);
      } finally {
        if (!isTaken) {
          FREE.release();
        }
      }
    }
  }

  private static String text(Operator operator) {
    var outline = new Outline();
    operator.explain(outline);
    return outline.toString();
  }

  private static Started start(Helper helper, long[] row, Share share) {
    long[] its = new long[row.length];
    for (int i = 0; i < row.length; i++) {
      its[i] = helper.foreign().applyAsLong(row[i]);
    }
    var task = new FutureTask<@Nullable Void>(() -> gather(helper, its, share), null);
    Thread.ofPlatform().daemon().name("columns-helper").start(task);
    return new Started(helper, task);
  }

  private static void gather(Helper helper, long[] row, Share share) {
    try {
      helper.of().open(row);
      if (share.of() > 1) {
        helper.of().share(share);
      }
      helper.gathering().gather(helper.of(), row);
    } finally {
      helper.of().close();
    }
  }

  private static void merge(Started started, Gathering into) {
    try {
      started.task().get();
      into.merge(started.helper().gathering(), started.helper().own());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /// Waits until it has ended, however it ends.
  private static void await(Started started) {
    boolean isInterrupted = false;
    while (true) {
      try {
        started.task().get();
        break;
      } catch (InterruptedException e) {
        isInterrupted = true;
      } catch (ExecutionException e) {
        break;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
