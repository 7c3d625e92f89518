package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.server.sparql.Accept;
import org.w3id.stemma.server.sparql.Admission;
import org.w3id.stemma.server.sparql.AnswerWriter;
import org.w3id.stemma.server.sparql.Budget;
import org.w3id.stemma.server.sparql.Limits;
import org.w3id.stemma.server.sparql.Refusal;
import org.w3id.stemma.server.sparql.ResultFormat;
import org.w3id.stemma.server.sparql.Running;
import org.w3id.stemma.server.why.BadQuestion;

/// `/sparql`: the query half of the SPARQL 1.1 protocol.
///
/// An answer is whole, or it is an error, or its connection breaks: never a part that looks whole.
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Serving serving;
  private final transient Admission admission;
  private final transient ScheduledExecutorService clock;
  private final transient Semaphore places;
  private final transient Duration patience;

  SparqlServlet(Serving serving, ServerSettings settings, ScheduledExecutorService clock) {
    this.serving = serving;
    this.admission = new Admission(settings.limits());
    this.clock = clock;
    this.places = new Semaphore(settings.queries(), true);
    this.patience = settings.patience();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    if (!List.of("GET", "HEAD", "POST").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      throw new Refusal(405, "This endpoint is asked by GET or POST; it is read only.");
    }
    SparqlRequest asked;
    try {
      asked = SparqlRequest.read(request, admission.limits());
    } catch (Refusal refusal) {
      // What is left of the body is not read: the connection cannot be used again.
      response.setHeader("Connection", "close");
      throw refusal;
    }
    if (asked.query().isEmpty()) {
      withoutQuery(request, response);
    } else if (asked.format().isEmpty() && isBrowser(request)) {
      inLive(live -> live.page().send(request, response, asked.query().get()));
    } else {
      answer(request, response, asked, asked.query().get());
    }
  }

  private interface OnLive {
    void run(Live live) throws IOException;
  }

  private void inLive(OnLive action) throws IOException {
    Live live = serving.require();
    try {
      action.run(live);
    } finally {
      live.leave();
    }
  }

  private static boolean isBrowser(HttpServletRequest request) {
    return new Accept(request.getHeader("Accept"))
        .prefersHtml(Arrays.stream(ResultFormat.values()).map(ResultFormat::mediaType).toList());
  }

  private void withoutQuery(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("POST")) {
      throw new Refusal(400, "There is no query: send it as the parameter query, or as the body.");
    }
    if (isBrowser(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/#ask");
      return;
    }
    String header = request.getHeader("Accept");
    boolean asksRdf =
        header != null
            && ResultFormat.of(ResultFormat.Kind.GRAPH).stream().anyMatch(f -> header.contains(f.mediaType()));
    if (!asksRdf) {
      throw new Refusal(
          400,
          "There is no query: ask /sparql?query=SELECT… (percent-encoded), or POST it as application/sparql-query. "
              + "With an Accept header of RDF this address describes itself; / has examples.");
    }
    ServiceDescription.send(request, response, ResultFormat.accepted(new Accept(header), ResultFormat.Kind.GRAPH));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, SparqlRequest asked, String text)
      throws IOException {
    Admission.Admitted admitted = admission.admit(text);
    ResultFormat.Kind kind = ResultFormat.Kind.of(admitted.query());
    ResultFormat format =
        asked.format()
            .map(word -> ResultFormat.named(word, kind))
            .orElseGet(() -> ResultFormat.accepted(new Accept(request.getHeader("Accept")), kind));
    waitForAPlace();
    try {
      inLive(
          live -> {
            response.setHeader("Stemma-Generation", live.served().generation());
            run(live, new Question(text, admitted, graphs(asked, admitted), format, timeout(asked)), response, request);
          });
    } finally {
      places.release();
    }
  }

  private record Question(
      String text,
      Admission.Admitted admitted,
      DatasetDescription graphs,
      ResultFormat format,
      Duration timeout) {}

  /// The protocol's graphs go before those of the query.
  private static DatasetDescription graphs(SparqlRequest asked, Admission.Admitted admitted) {
    return asked.graphs() != null && !asked.graphs().isEmpty()
        ? asked.graphs()
        : DatasetDescription.create(admitted.query().getGraphURIs(), admitted.query().getNamedGraphURIs());
  }

  private Duration timeout(SparqlRequest asked) {
    Duration most = admission.limits().timeout();
    return asked.timeout().filter(shorter -> shorter.compareTo(most) < 0).orElse(most);
  }

  private void waitForAPlace() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(503, "Too many queries run at the moment. Try again in a few seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "The server is stopping.");
    }
  }

  private void run(Live live, Question question, HttpServletResponse response, HttpServletRequest request)
      throws IOException {
    DatasetGraph dataset = live.served().dataset();
    var out = new HeldOutput(response);
    response.setContentType(question.format().contentType());
    long count = -1;
    dataset.begin(TxnType.READ);
    try (Budget budget = new Budget(question.timeout(), clock)) {
      count = write(live.data(question.graphs()), question, budget, out);
      out.complete();
    } catch (Refusal | BadQuestion | QueryBuildException | QueryCancelledException | StackOverflowError | OutOfMemoryError e) {
      fail(out, response, question, e);
    } finally {
      dataset.end();
      request.setAttribute(Edge.REMARK, remark(question.text(), count, out.written()));
    }
  }

  private long write(Running.Data data, Question question, Budget budget, HeldOutput out) {
    try (Running running = Running.start(admission, question.admitted(), data, budget)) {
      return new AnswerWriter(admission.limits()).write(question.admitted().query(), running, question.format(), out);
    } catch (RuntimeException e) {
      // Whatever surfaces once the time is over, its cause is the time.
      if (budget.isSpent() && !(e instanceof Refusal)) {
        throw new QueryCancelledException();
      }
      throw e;
    }
  }

  private static void fail(HeldOutput out, HttpServletResponse response, Question question, Throwable e)
      throws IOException {
    if (out.begun()) {
      // Leaving the servlet with an exception makes Jetty break the connection.
      throw new IOException("The answer could not be finished: " + e.getMessage(), e);
    }
    response.setContentType(null);
    throw switch (e) {
      case Refusal refusal -> refusal;
      case BadQuestion wrong -> new Refusal(400, String.valueOf(wrong.getMessage()));
      case QueryBuildException wrong -> new Refusal(400, String.valueOf(wrong.getMessage()));
      case QueryCancelledException cancelled ->
          new Refusal(503, "The query did not end within " + question.timeout().toMillis() / 1000.0
              + " seconds. Narrow it down, or add a LIMIT.");
      case StackOverflowError deep -> new Refusal(400, "The query is nested too deeply.");
      default -> new Refusal(503, "The query needs more memory than there is. Narrow it down, or add a LIMIT.");
    };
  }

  /// For the log: which query without its text, and how much it answered.
  private static String remark(String text, long count, long bytes) {
    var hash = new CRC32C();
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    return "query=" + Long.toHexString(hash.getValue()) + " length=" + text.length() + " rows=" + count
        + " bytes=" + bytes;
  }
}
