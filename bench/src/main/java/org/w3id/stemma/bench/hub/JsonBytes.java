package org.w3id.stemma.bench.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/// JSON as it is written: a growing buffer that sets the commas. Words are ASCII and need no escapes.
final class JsonBytes {
  private static final int FIRST_SIZE = 1 << 16;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  JsonBytes open(char bracket) {
    separate();
    return put(bracket);
  }

  JsonBytes close(char bracket) {
    return put(bracket);
  }

  JsonBytes name(String name) {
    text(name);
    return put(':');
  }

  JsonBytes text(String text) {
    return text("", text);
  }

  /// One string of two parts.
  JsonBytes text(String prefix, String text) {
    separate();
    put('"');
    put(prefix);
    put(text);
    return put('"');
  }

  /// A number, a truth value or null.
  JsonBytes bare(String word) {
    separate();
    return put(word);
  }

  /// A list of strings.
  JsonBytes list(List<String> texts) {
    open('[');
    texts.forEach(this::text);
    return close(']');
  }

  JsonBytes endLine() {
    return put('\n');
  }

  /// Cuts the buffer back to its first `newLength` bytes.
  void cutTo(int newLength) {
    length = newLength;
  }

  private void separate() {
    if (length > 0) {
      switch (bytes[length - 1]) {
        case '{', '[', ':', '\n' -> { }
        default -> put(',');
      }
    }
  }

  private JsonBytes put(char c) {
    ensure(1);
    bytes[length++] = (byte) c;
    return this;
  }

  private JsonBytes put(String ascii) {
    int count = ascii.length();
    ensure(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) ascii.charAt(i);
    }
    length += count;
    return this;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
