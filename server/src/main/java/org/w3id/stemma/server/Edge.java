package org.w3id.stemma.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.stemma.server.sparql.Refusal;

/// What holds for every path: headers, refusals as problems, and one line of log a request without its query.
final class Edge implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  /// Where a servlet leaves what the log should say beyond status and time.
  static final String REMARK = Edge.class.getName() + ".remark";

  @Override
  public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) req;
    HttpServletResponse response = (HttpServletResponse) res;
    long began = System.nanoTime();
    headers(response::setHeader);
    try {
      if (request.getMethod().equals("OPTIONS")) {
        preflight(response);
      } else {
        chain.doFilter(request, response);
      }
    } catch (Refusal refusal) {
      if (response.isCommitted()) {
        throw refusal;
      }
      Problem.send(request, response, refusal);
    } finally {
      LOG.debug(
          "{} {} {} {} ms {}",
          request.getMethod(),
          request.getServletPath(),
          response.getStatus(),
          (System.nanoTime() - began) / 1_000_000,
          request.getAttribute(REMARK));
    }
  }

  interface Headers {
    void set(String name, String value);
  }

  /// Open to scripts of any origin, without credentials; nothing is guessed, framed or fetched from elsewhere.
  static void headers(Headers headers) {
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Location, Stemma-Generation");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  private static void preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, Content-Encoding");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
