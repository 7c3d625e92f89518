package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.w3id.stemma.server.sparql.Refusal;

/// The body of a request, plain or gzip.
final class Body {
  private Body() {}

  /// Reads it; never more than the limit, counted after inflating.
  static byte[] read(HttpServletRequest request, int limit) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    InputStream raw = request.getInputStream();
    byte[] body;
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      body = raw.readNBytes(limit + 1);
    } else if (encoding.equalsIgnoreCase("gzip")) {
      try (InputStream inflated = new GZIPInputStream(raw)) {
        body = inflated.readNBytes(limit + 1);
      } catch (ZipException | EOFException e) {
        throw new Refusal(400, "The body is not gzip, as its header says.");
      }
    } else {
      throw new Refusal(415, "The body may be compressed with gzip only.");
    }
    if (body.length > limit) {
      throw new Refusal(413, "The body is longer than " + limit + " bytes.");
    }
    return body;
  }
}
