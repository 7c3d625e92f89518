package org.w3id.stemma.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.w3id.stemma.server.sparql.Accept;
import org.w3id.stemma.server.sparql.Refusal;

/// An error as the client likes it: `application/problem+json` (RFC 9457), or plain text. Never HTML.
final class Problem {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problem() {}

  static void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
    response.resetBuffer();
    response.setStatus(refusal.status());
    if (refusal.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    response.setHeader("Cache-Control", "no-store");
    boolean text = prefersText(request);
    byte[] body = (text ? refusal.getMessage() + "\n" : json(refusal)).getBytes(StandardCharsets.UTF_8);
    response.setContentType(text ? "text/plain;charset=utf-8" : "application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean prefersText(HttpServletRequest request) {
    var accept = new Accept(request.getHeader("Accept"));
    return accept.prefersHtml(List.of("application/json", "application/problem+json"))
        || accept.quality("text/plain") > accept.quality("application/problem+json");
  }

  static String json(Refusal refusal) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(refusal.status()));
    problem.put("status", refusal.status());
    problem.put("detail", refusal.getMessage());
    refusal.line().ifPresent(line -> problem.put("line", line));
    refusal.column().ifPresent(column -> problem.put("column", column));
    return problem.toString() + "\n";
  }
}
