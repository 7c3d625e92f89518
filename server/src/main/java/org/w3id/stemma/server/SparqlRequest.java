package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetDescription;
import org.w3id.stemma.server.sparql.Limits;
import org.w3id.stemma.server.sparql.Refusal;

/// What one request of the SPARQL 1.1 protocol asks.
///
/// @param query empty if there is none
/// @param format the parameter `format`, which goes before the `Accept` header
/// @param timeout the parameter `timeout` in seconds
/// @param graphs `default-graph-uri` and `named-graph-uri`
record SparqlRequest(
    Optional<String> query, Optional<String> format, Optional<Duration> timeout, DatasetDescription graphs) {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /// Reads a GET or POST; never more of a body than the limit, counted after inflating.
  static SparqlRequest read(HttpServletRequest request, Limits limits) throws IOException {
    Form url = Form.read(request.getQueryString());
    if (!request.getMethod().equals("POST")) {
      return of(url, url.one("query"));
    }
    String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case QUERY -> {
        if (!url.all("query").isEmpty()) {
          throw new Refusal(400, "The query is given twice: in the address and in the body.");
        }
        yield of(url, Optional.of(Form.utf8(Body.read(request, limits.bytes()))));
      }
      // A character of a query may take three in a form.
      case FORM -> {
        Form form = Form.read(Form.utf8(Body.read(request, 3 * limits.bytes() + 8_192)));
        if (!form.all("update").isEmpty()) {
          throw new Refusal(400, "This endpoint only answers queries: it takes no updates.");
        }
        yield of(form, form.one("query"));
      }
      case UPDATE -> throw new Refusal(400, "This endpoint only answers queries: it takes no updates.");
      default -> throw new Refusal(415, "Send the query as " + QUERY + " or " + FORM + ".");
    };
  }

  private static SparqlRequest of(Form form, Optional<String> query) {
    return new SparqlRequest(
        query, form.one("format"), form.one("timeout").map(SparqlRequest::seconds), graphs(form));
  }

  private static DatasetDescription graphs(Form form) {
    List<String> defaults = form.all("default-graph-uri");
    List<String> named = form.all("named-graph-uri");
    return DatasetDescription.create(defaults, named);
  }

  private static Duration seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      if (seconds > 0 && seconds < 1e6) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1_000)));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal(400, "The parameter timeout is a number of seconds, for example 5.");
  }
}
