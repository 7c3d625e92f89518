package org.w3id.stemma.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.server.sparql.Refusal;

/// `/health`: what is served, how old it is, and what is wrong. 200 while something is served, else 503.
final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Serving serving;
  private final transient Instant started;

  HealthServlet(Serving serving, Instant started) {
    this.serving = serving;
    this.started = started;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      throw new Refusal(405, "/health is read by GET.");
    }
    Optional<Live> live = serving.enter();
    ObjectNode health = JSON.createObjectNode();
    try {
      health.put("status", live.isEmpty() ? "nothing is served" : serving.fault().isEmpty() ? "ok" : "degraded");
      live.ifPresent(l -> describe(l, health));
    } finally {
      live.ifPresent(Live::leave);
    }
    serving
        .fault()
        .ifPresent(
            fault ->
                health
                    .putObject("fault")
                    .put("generation", fault.generation())
                    .put("why", fault.why())
                    .put("since", fault.since().toString()));
    health.put("uptimeSeconds", Duration.between(started, Instant.now()).toSeconds());
    byte[] body = (health.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(live.isPresent() ? 200 : 503);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void describe(Live live, ObjectNode health) {
    health.put("generation", live.served().generation());
    health.put("built", live.served().built().toString());
    ObjectNode counts = health.putObject("counts");
    live.census().counts().forEach(counts::put);
    var sources = health.putArray("sources");
    live.served()
        .sources()
        .forEach(s -> sources.addObject().put("source", s.source()).put("snapshot", s.date()));
  }
}
