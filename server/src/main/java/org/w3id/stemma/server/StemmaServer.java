package org.w3id.stemma.server;

import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.w3id.stemma.server.sparql.Admission;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.ServerLock;

/// A running server.
///
/// Of a start, each part takes a tenth of a second or two, and most of that on one processor: what answers over HTTP is put
/// together while data are looked at.
public final class StemmaServer implements AutoCloseable {
  private final ServerSettings settings;
  private final Serving serving;
  private final Scrubber scrubber;
  private final ScheduledExecutorService clock;
  private final FutureTask<FusekiServer> fuseki;
  private volatile Runnable onClose = () -> {};

  private StemmaServer(ServerSettings settings, GenerationSource source) {
    this.settings = settings;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stemma-clock").factory());
    var warming = new Warming(new Admission(settings.limits()), clock);
    this.serving = new Serving(source, warming::ready, warming::warm);
    this.scrubber = new Scrubber(serving, settings.scrub());
    this.fuseki = new FutureTask<>(new Web(settings, serving, clock)::assemble);
    Thread.ofPlatform().daemon().name("stemma-web").start(fuseki);
  }

  /// Starts to serve the current generation of `source`, and those that follow it.
  ///
  /// Returns when requests are answered. Without a generation the server runs and says so.
  ///
  /// @throws CannotListen if the port is taken or the host is not of this machine
  public static StemmaServer start(ServerSettings settings, GenerationSource source) {
    var server = new StemmaServer(settings, source);
    return server.orClosed(server::begin);
  }

  /// Serves the generations of `home`, and keeps others from serving it, until it is closed.
  ///
  /// @throws CannotListen if the port is taken or the host is not of this machine
  /// @throws org.w3id.stemma.store.StoreException if another process serves this home
  public static StemmaServer start(ServerSettings settings, Home home) {
    return start(settings, home, Optional::empty);
  }

  /// The same, where the home is made ready first.
  ///
  /// @param ready does so, and returns the generation that it verified, if it did: to read every byte of that again would
  ///     say nothing else. What it throws ends the start.
  public static StemmaServer start(ServerSettings settings, Home home, Supplier<Optional<Generation>> ready) {
    var source = new HomeSource(home);
    var server = new StemmaServer(settings, source);
    return server.orClosed(
        () -> {
          source.verified(ready.get());
          ServerLock lock = home.lockServer("stemma serve");
          server.onClose = lock::close;
          server.begin();
          lock.announce(server.uri());
        });
  }

  private StemmaServer orClosed(Runnable start) {
    try {
      start.run();
      return this;
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException other) {
        e.addSuppressed(other);
      }
      throw e;
    }
  }

  private void begin() {
    get(serving.start(settings.poll()), "The first generation cannot be looked for");
    listen();
    serving.listening();
    scrubber.start();
  }

  private Server jetty() {
    return get(fuseki, "The server cannot be put together").getJettyServer();
  }

  private static <T> T get(Future<T> part, String failed) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failed + ": interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(failed + ": " + e.getCause(), e);
    }
  }

  private void listen() {
    try {
      jetty().start();
    } catch (Exception e) {
      throw new CannotListen(reason(e), e);
    }
  }

  private String reason(Exception e) {
    String where = settings.host() + ":" + settings.port();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "Port " + settings.port() + " on " + settings.host()
            + " is in use (or the host is not of this machine). Choose another with --port, 0 for any that is free.";
      }
    }
    return "Cannot listen on " + where + ": " + e.getMessage();
  }

  /// Where it listens, with the real port.
  public URI uri() {
    int port = ((ServerConnector) jetty().getConnectors()[0]).getLocalPort();
    String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
  }

  /// Waits until the server is closed.
  public void awaitStop() throws InterruptedException {
    jetty().join();
  }

  /// Takes no more requests, lets those that run end for ten seconds, then closes the generation.
  ///
  /// Whoever closes it a second time waits until it is closed: a process that is stopped may not end before.
  @Override
  public synchronized void close() {
    try {
      jetty().stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop: " + e.getMessage(), e);
    } finally {
      scrubber.close();
      serving.close();
      clock.shutdownNow();
      onClose.run();
    }
  }
}
