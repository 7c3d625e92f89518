package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Holds the beginning of an answer back, so that what goes wrong early is still an error and no broken answer.
///
/// A `flush` by a writer is not passed on: writers flush even when they fail.
final class HeldOutput extends OutputStream {
  private static final int HELD = 48 * 1024;

  private final HttpServletResponse response;
  private byte[] held = new byte[4 * 1024];
  private int size;
  private long written;
  private boolean begun;

  HeldOutput(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    written += length;
    if (size + length > HELD) {
      pass();
    }
    if (length > HELD) {
      begun = true;
      response.getOutputStream().write(bytes, from, length);
      return;
    }
    if (size + length > held.length) {
      held = Arrays.copyOf(held, Math.min(HELD, Math.max(size + length, 2 * held.length)));
    }
    System.arraycopy(bytes, from, held, size, length);
    size += length;
  }

  /// The end of a whole answer.
  void complete() throws IOException {
    if (!begun) {
      response.setContentLength(size);
    }
    pass();
  }

  /// Whether a part of the answer is on its way already.
  boolean begun() {
    return begun;
  }

  long written() {
    return written;
  }

  private void pass() throws IOException {
    begun = true;
    response.getOutputStream().write(held, 0, size);
    size = 0;
  }
}
