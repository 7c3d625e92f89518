package org.w3id.stemma.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.stemma.server.sparql.Refusal;

/// The generation that is served now, and the change to the next one.
///
/// A new generation is opened, verified and warmed beside the old one, then takes its place in one step; the first of all
/// is verified and served at once, and warmed a moment later. Requests stay on the generation they began with. One that cannot
/// be opened is not taken: the old one goes on, and the reason is kept for `/health`; it is tried again after half a minute.
final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
  private static final Duration RETRY = Duration.ofSeconds(30);

  /// Whoever starts a server asks it something: that comes before the warming.
  private static final Duration FIRST_QUESTION = Duration.ofSeconds(1);

  /// A generation that could not be taken, and why.
  record Fault(String generation, String why, Instant since) {}

  private final GenerationSource source;
  private final Function<Served, Live> ready;
  private final Consumer<Live> warm;
  private final AtomicReference<@Nullable Live> current = new AtomicReference<>();
  private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();
  private volatile long failedAt;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stemma-generations").factory());

  /// @param ready makes an open generation ready; an unchecked exception means that it is not fit to be served
  /// @param warm asks it everything once; an unchecked exception means that it is not fit to take another's place
  Serving(GenerationSource source, Function<Served, Live> ready, Consumer<Live> warm) {
    this.source = source;
    this.ready = ready;
    this.warm = warm;
  }

  /// Looks for the first generation, and from then on for others.
  ///
  /// @return done when the first is served, or there is none
  Future<?> start(Duration poll) {
    Future<?> first = watch.submit(this::look);
    ScheduledFuture<?> _ =
        watch.scheduleWithFixedDelay(this::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    return first;
  }

  /// Warms the first generation, when requests are answered.
  void listening() {
    ScheduledFuture<?> _ = watch.schedule(this::warmFirst, FIRST_QUESTION.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// The generation for one request, who must leave it; empty if none is served.
  Optional<Live> enter() {
    Live live = current.get();
    while (live != null && !live.enter()) {
      live = current.get();
    }
    return Optional.ofNullable(live);
  }

  /// The same, for requests that cannot do without.
  ///
  /// @throws Refusal 503 if none is served
  Live require() {
    return enter()
        .orElseThrow(
            () ->
                new Refusal(
                    503,
                    fault().isPresent()
                        ? "The data are damaged and are not served. /health says what is wrong; stemma build makes them anew."
                        : "No data is loaded yet. Build some: stemma build"));
  }

  /// What keeps it from serving the newest generation.
  Optional<Fault> fault() {
    return Optional.ofNullable(fault.get())
        .or(() -> source.withdrawn().map(w -> new Fault(w.generation(), w.why(), w.since())));
  }

  /// Serves it no longer, from now on; what takes its place is looked for at once.
  void withdraw(Live damaged, RuntimeException why) {
    if (current.compareAndSet(damaged, null)) {
      String generation = damaged.served().generation();
      LOG.error("Generation {} is served no longer: {}", generation, why.getMessage());
      fault.set(new Fault(generation, String.valueOf(why.getMessage()), Instant.now()));
      damaged.leave();
      watch.execute(this::look);
    }
  }

  /// Takes over the generation that the source names, if it is another one.
  private void look() {
    String wanted = "?";
    try {
      Optional<String> named = source.current();
      if (named.isEmpty()) {
        return;
      }
      wanted = named.get();
      Live old = current.get();
      if ((old == null || !old.served().generation().equals(wanted)) && !isKnownBad(wanted)) {
        take(wanted);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("Generation {} is not served: {}", wanted, e.getMessage(), e);
      failedAt = System.nanoTime();
      fault.set(new Fault(wanted, String.valueOf(e.getMessage()), Instant.now()));
    }
  }

  /// Nothing else could be served, so what fails here is told and changes nothing.
  private void warmFirst() {
    enter()
        .ifPresent(
            first -> {
              try {
                warm.accept(first);
              } catch (RuntimeException e) {
                LOG.warn("Generation {}: {}", first.served().generation(), e.getMessage(), e);
              } finally {
                first.leave();
              }
            });
  }

  /// By a clock that does not jump: one that went back would put the next attempt off for as long.
  private boolean isKnownBad(String wanted) {
    Fault known = fault.get();
    return known != null && known.generation().equals(wanted) && System.nanoTime() - failedAt < RETRY.toNanos();
  }

  private void take(String wanted) {
    Served served = source.open(wanted);
    Live old = current.get();
    Live next;
    try {
      next = ready.apply(served);
      if (old != null) {
        warm.accept(next);
      }
    } catch (RuntimeException | Error e) {
      served.close();
      throw e;
    }
    Live before = current.getAndSet(next);
    fault.set(null);
    LOG.info("Generation {} is served", wanted);
    if (before != null) {
      before.leave();
    }
  }

  @Override
  public void close() {
    watch.shutdown();
    try {
      if (!watch.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("A generation is still being opened");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Live last = current.getAndSet(null);
    if (last != null) {
      last.leave();
    }
  }
}
