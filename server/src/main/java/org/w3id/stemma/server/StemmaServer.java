package org.w3id.stemma.server;

import java.net.BindException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.w3id.stemma.server.sparql.Admission;
import org.w3id.stemma.store.Generation;
import org.w3id.stemma.store.Home;
import org.w3id.stemma.store.ServerLock;

/// A running server: embedded Fuseki with one query service, no data set of its own and nothing that writes.
///
/// Fuseki's own query service is not used: it answers a time-out in the middle of rows with a text after them.
public final class StemmaServer implements AutoCloseable {
  private static final int MOST_THREADS = 250;
  private static final int HEADERS = 96 * 1024;

  /// Fuseki's own is 5 MB, which costs a look-up three times its time.
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final long IDLE = TimeUnit.SECONDS.toMillis(30);
  private static final long SLOWEST_BODY = 500;
  private static final long GRACE = TimeUnit.SECONDS.toMillis(10);

  private final ServerSettings settings;
  private final Serving serving;
  private final Future<?> first;
  private final Scrubber scrubber;
  private final ScheduledExecutorService clock;
  private final FusekiServer fuseki;
  private volatile Runnable onClose = () -> {};

  private StemmaServer(ServerSettings settings, GenerationSource source) {
    this.settings = settings;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stemma-clock").factory());
    var warming = new Warming(new Admission(settings.limits()), clock);
    this.serving = new Serving(source, warming::ready, warming::warm);
    // While the first generation is read, the rest is put together.
    this.first = serving.start(settings.poll());
    this.scrubber = new Scrubber(serving, settings.scrub());
    this.fuseki = fuseki();
  }

  /// Starts to serve the current generation of `source`, and those that follow it.
  ///
  /// Returns when requests are answered. Without a generation the server runs and says so.
  ///
  /// @throws CannotListen if the port is taken or the host is not of this machine
  public static StemmaServer start(ServerSettings settings, GenerationSource source) {
    var server = new StemmaServer(settings, source);
    try {
      server.awaitFirst();
      server.listen();
      server.serving.listening();
      server.scrubber.start();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Serves the generations of `home`, and keeps others from serving it, until it is closed.
  ///
  /// @throws CannotListen if the port is taken or the host is not of this machine
  /// @throws org.w3id.stemma.store.StoreException if another process serves this home
  public static StemmaServer start(ServerSettings settings, Home home) {
    return start(settings, home, Optional.empty());
  }

  /// The same, where every byte of a generation was read just now: to read them again would say nothing else.
  ///
  /// @param whole the generation that was verified, if one was
  public static StemmaServer start(ServerSettings settings, Home home, Optional<Generation> whole) {
    ServerLock lock = home.lockServer("stemma serve");
    try {
      StemmaServer server = start(settings, new HomeSource(home, whole));
      server.onClose = lock::close;
      lock.announce(server.uri());
      return server;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private FusekiServer fuseki() {
    var pages = new PageServlet(serving);
    FusekiServer made =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(8, MOST_THREADS)
            .fusekiModules(FusekiModules.create())
            .addFilter("/*", new Edge())
            .addServlet("/sparql", new SparqlServlet(serving, settings, clock))
            .addServlet("/why", new WhyServlet(serving, settings))
            .addServlet("/health", new HealthServlet(serving, Instant.now()))
            .addServlet("", pages)
            .addServlet("/assets/*", pages)
            .build();
    Server jetty = made.getJettyServer();
    for (Connector connector : jetty.getConnectors()) {
      jetty.removeConnector(connector);
    }
    jetty.addConnector(connector(jetty));
    jetty.setErrorHandler(new JettyErrors());
    Handler context = jetty.getHandler();
    if (context instanceof ServletContextHandler servlets) {
      servlets.setErrorHandler(new JettyErrors());
    }
    // A body is read before a thread is given to it: bodies that drip do not stop others.
    var eager = new EagerContentHandler(context, new EagerContentHandler.RetainedContentLoaderFactory());
    jetty.setHandler(new GracefulHandler(eager));
    jetty.setStopTimeout(GRACE);
    return made;
  }

  private ServerConnector connector(Server jetty) {
    var http = new HttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setRequestHeaderSize(HEADERS);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setMinRequestDataRate(SLOWEST_BODY);
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE);
    return connector;
  }

  private void awaitFirst() {
    try {
      first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The first generation cannot be looked for: " + e.getCause(), e);
    }
  }

  private void listen() {
    try {
      fuseki.getJettyServer().start();
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
    int port = ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getLocalPort();
    String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
  }

  /// Waits until the server is closed.
  public void awaitStop() throws InterruptedException {
    fuseki.getJettyServer().join();
  }

  /// Takes no more requests, lets those that run end for ten seconds, then closes the generation.
  ///
  /// Whoever closes it a second time waits until it is closed: a process that is stopped may not end before.
  @Override
  public synchronized void close() {
    try {
      fuseki.getJettyServer().stop();
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
