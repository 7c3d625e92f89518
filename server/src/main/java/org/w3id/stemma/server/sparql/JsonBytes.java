package org.w3id.stemma.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// JSON as bytes of UTF-8, through a buffer of its own. What fails leaves the rest of the buffer unwritten.
///
/// Escaped are the quotation mark, the backslash and control characters, as JSON demands; U+2028 and U+2029, which end a
/// line in old JavaScript; and a surrogate without its other half, which UTF-8 cannot write.
final class JsonBytes {
  private static final int SIZE = 8 * 1024;

  /// The most bytes that one character can take: `\u2028`.
  private static final int MOST = 6;

  private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int size;

  JsonBytes(OutputStream out) {
    this.out = out;
  }

  /// ASCII that needs no escape, much shorter than the buffer.
  JsonBytes plain(String ascii) {
    int length = ascii.length();
    makeRoom(length);
    for (int i = 0; i < length; i++) {
      buffer[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /// Any text as a JSON string.
  JsonBytes quoted(String text) {
    plain("\"");
    int length = text.length();
    for (int i = 0; i < length; i++) {
      makeRoom(MOST);
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        put(0xC0 | (c >> 6), tail(c));
      } else if (!Character.isSurrogate(c)) {
        wide(c);
      } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
        astral(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        escaped(c);
      }
    }
    return plain("\"");
  }

  private void ascii(char c) {
    if (c >= ' ' && c != '"' && c != '\\') {
      buffer[size++] = (byte) c;
      return;
    }
    switch (c) {
      case '"', '\\' -> put('\\', c);
      case '\n' -> put('\\', 'n');
      case '\r' -> put('\\', 'r');
      case '\t' -> put('\\', 't');
      default -> escaped(c);
    }
  }

  private void wide(char c) {
    if (c == '\u2028' || c == '\u2029') {
      escaped(c);
      return;
    }
    buffer[size++] = (byte) (0xE0 | (c >> 12));
    put(tail(c >> 6), tail(c));
  }

  private void astral(int c) {
    put(0xF0 | (c >> 18), tail(c >> 12));
    put(tail(c >> 6), tail(c));
  }

  /// A byte of UTF-8 that is not the first.
  private static int tail(int bits) {
    return 0x80 | (bits & 0x3F);
  }

  private void escaped(char c) {
    put('\\', 'u');
    put(HEX[c >> 12], HEX[(c >> 8) & 0xF]);
    put(HEX[(c >> 4) & 0xF], HEX[c & 0xF]);
  }

  private void put(int one, int two) {
    buffer[size++] = (byte) one;
    buffer[size++] = (byte) two;
  }

  private void makeRoom(int bytes) {
    if (size + bytes > SIZE) {
      flush();
    }
  }

  void flush() {
    try {
      out.write(buffer, 0, size);
      size = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
