package org.w3id.stemma.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.server.sparql.Refusal;

/// `/why?artifact=…`: what reaches an artifact and how it came, as JSON; 404 for a name that is not known.
final class WhyServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Serving serving;

  WhyServlet(Serving serving) {
    this.serving = serving;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      throw new Refusal(405, "/why is read by GET.");
    }
    String artifact =
        Form.read(request.getQueryString())
            .one("artifact")
            .orElseThrow(() -> new Refusal(400, "Name an artifact: /why?artifact=meta-llama/Llama-2-7b-hf"));
    Live live = serving.enter().orElseThrow(() -> new Refusal(503, "Nothing is served yet."));
    byte[] body;
    try {
      body = JSON.writeValueAsBytes(explain(live, artifact));
    } finally {
      live.leave();
    }
    response.setHeader("Stemma-Generation", live.served().generation());
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Explanation explain(Live live, String artifact) {
    DatasetGraph dataset = live.served().dataset();
    dataset.begin(TxnType.READ);
    try {
      return live.explaining().why(artifact);
    } catch (UnknownArtifact e) {
      throw new Refusal(404, String.valueOf(e.getMessage()));
    } finally {
      dataset.end();
    }
  }
}
