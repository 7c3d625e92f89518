package org.w3id.stemma.columns.term;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Strings as bytes that sort, taken as unsigned, as `String.compareTo` does: UTF-8 in which each half of a surrogate
/// pair is written by itself (CESU-8). Any string can be written, with unpaired surrogates too.
public final class Text {
  private Text() {}

  public static byte[] bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return halves(text);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] halves(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xc0 | (c >> 6));
        bytes[size++] = (byte) (0x80 | (c & 0x3f));
      } else {
        bytes[size++] = (byte) (0xe0 | (c >> 12));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[size++] = (byte) (0x80 | (c & 0x3f));
      }
    }
    return Arrays.copyOf(bytes, size);
  }

  public static String string(byte[] bytes, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if ((bytes[i] & 0xff) == 0xed && (bytes[i + 1] & 0xff) >= 0xa0) {
        return fromHalves(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static String fromHalves(byte[] bytes, int from, int to) {
    var text = new StringBuilder(to - from);
    for (int i = from; i < to; ) {
      int first = bytes[i] & 0xff;
      if (first < 0x80) {
        text.append((char) first);
        i++;
      } else if (first < 0xe0) {
        text.append((char) (((first & 0x1f) << 6) | (bytes[i + 1] & 0x3f)));
        i += 2;
      } else {
        text.append((char) (((first & 0x0f) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f)));
        i += 3;
      }
    }
    return text.toString();
  }
}
