package org.w3id.stemma.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.server.sparql.Refusal;
import org.w3id.stemma.server.why.BadQuestion;
import org.w3id.stemma.server.why.PrivateFacts;
import org.w3id.stemma.server.why.UnknownArtifact;
import org.w3id.stemma.server.why.WhyRequest;

/// `/why?artifact=…`: why an artifact may be used as it may, as JSON. By POST with RDF in the body the facts in it count
/// too, for this one answer: nothing is stored.
final class WhyServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_BODY = 4 * 1024 * 1024;
  private static final Set<String> PARAMETERS =
      Set.of("artifact", "purpose", "reading", "as-of", "actor", "replace", "drop", "license", "cure");
  private static final Map<String, Lang> TYPES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/ld+json", Lang.JSONLD11,
          "application/rdf+xml", Lang.RDFXML);

  private final transient Serving serving;
  private final transient Semaphore places;
  private final transient Duration patience;
  private final transient Duration timeout;

  WhyServlet(Serving serving, ServerSettings settings) {
    this.serving = serving;
    this.places = new Semaphore(settings.queries(), true);
    this.patience = settings.patience();
    this.timeout = settings.limits().timeout();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      boolean posted = request.getMethod().equals("POST");
      if (!posted && !List.of("GET", "HEAD").contains(request.getMethod())) {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        throw new Refusal(405, "/why is asked by GET, or by POST with facts of your own in the body.");
      }
      WhyRequest asked = asked(Form.read(request.getQueryString()));
      answer(asked, posted ? Optional.of(facts(request)) : Optional.empty(), response);
    } catch (BadQuestion e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    } catch (UnknownArtifact e) {
      throw new Refusal(404, String.valueOf(e.getMessage()));
    }
  }

  private static WhyRequest asked(Form form) {
    for (String name : form.values().keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw new Refusal(400, "There is no parameter " + name + ": there are " + String.join(", ", new TreeSet<>(PARAMETERS)) + ".");
      }
    }
    return WhyRequest.of(form::all);
  }

  private static Graph facts(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Lang lang = TYPES.get(type);
    if (lang == null) {
      throw new Refusal(415, "Send facts as " + String.join(", ", new TreeSet<>(TYPES.keySet())) + ".");
    }
    return PrivateFacts.read(Body.read(request, LARGEST_BODY), lang, "The body");
  }

  private void answer(WhyRequest asked, Optional<Graph> facts, HttpServletResponse response) throws IOException {
    waitForAPlace();
    try {
      Live live = serving.require();
      try {
        byte[] body = JSON.writeValueAsBytes(explain(live, asked, facts));
        response.setHeader("Stemma-Generation", live.served().generation());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
      } finally {
        live.leave();
      }
    } finally {
      places.release();
    }
  }

  private Answer explain(Live live, WhyRequest asked, Optional<Graph> facts) {
    DatasetGraph dataset = live.served().dataset();
    long last = System.nanoTime() + timeout.toNanos();
    dataset.begin(TxnType.READ);
    try {
      return live.explaining().why(asked, facts, () -> requireTime(last));
    } finally {
      dataset.end();
    }
  }

  private void requireTime(long last) {
    if (System.nanoTime() - last > 0) {
      throw new Refusal(503, "The answer was not found within " + timeout.toMillis() / 1000.0 + " seconds. Ask for one purpose and one reading, or without cure.");
    }
  }

  private void waitForAPlace() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(503, "Too many questions are worked on at the moment. Try again in a few seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "The server is stopping.");
    }
  }
}
