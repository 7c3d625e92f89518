package org.w3id.stemma.reasoner.inheritance;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What two pieces of work come to that need nothing of each other: the second is done beside the first, by a thread that
/// ends with it. What they come to does not depend on which is done sooner.
public record Both<A, B>(A first, B second) {
  /// Fewer strains are done with before another thread has begun.
  private static final int WORTH_A_THREAD = 1000;

  /// Does both. When this returns or throws, neither is still at work, so that a lock of the caller's serves both.
  ///
  /// @param strains about which they are
  public static <A, B> Both<A, B> of(int strains, Supplier<A> first, Supplier<B> second) {
    if (strains < WORTH_A_THREAD) {
      return new Both<>(first.get(), second.get());
    }
    CompletableFuture<B> beside = CompletableFuture.supplyAsync(second, Thread::startVirtualThread);
    A done;
    try {
      done = first.get();
    } finally {
      beside.handle((result, failure) -> result).join();
    }
    return new Both<>(done, beside.join());
  }
}
