package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.server.sparql.Refusal;

/// `/` and what it needs. All of it comes from here: the page asks no other host for anything.
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Serving serving;
  private final transient Map<String, Asset> assets =
      Map.of(
          "/assets/stemma.css", Asset.of("text/css;charset=utf-8", Asset.resource("stemma.css")),
          "/assets/stemma.js", Asset.of("text/javascript;charset=utf-8", Asset.resource("stemma.js")),
          "/assets/stemma.svg", Asset.of("image/svg+xml", Asset.resource("stemma.svg")));

  PageServlet(Serving serving) {
    this.serving = serving;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      throw new Refusal(405, "Pages are read by GET.");
    }
    Asset asset = assets.get(request.getRequestURI());
    if (asset != null) {
      asset.send(request, response);
    } else if (request.getRequestURI().equals("/")) {
      home(request, response);
    } else {
      throw new Refusal(404, "There is nothing here. Begin at /.");
    }
  }

  private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Live live = serving.require();
    try {
      live.page().send(request, response);
    } finally {
      live.leave();
    }
  }
}
