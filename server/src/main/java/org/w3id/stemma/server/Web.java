package org.w3id.stemma.server;

import java.time.Instant;
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

/// What answers over HTTP: embedded Fuseki with one query service, no data set of its own and nothing that writes.
///
/// Fuseki's own query service is not used: it answers a time-out in the middle of rows with a text after them.
record Web(ServerSettings settings, Serving serving, ScheduledExecutorService clock) {
  private static final int MOST_THREADS = 250;
  private static final int HEADERS = 96 * 1024;

  /// Fuseki's own is 5 MB, which costs a look-up three times its time.
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final long IDLE = TimeUnit.SECONDS.toMillis(30);
  private static final long SLOWEST_BODY = 500;
  private static final long GRACE = TimeUnit.SECONDS.toMillis(10);

  /// Puts it together; it does not listen yet.
  FusekiServer assemble() {
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
}
