package org.w3id.stemma.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.server.sparql.Refusal;

/// The parameters of a request: `application/x-www-form-urlencoded`, read strictly.
///
/// What is not UTF-8 or not percent-encoded is refused, never replaced: an answer to another query than was asked is worse.
record Form(Map<String, List<String>> values) {
  private static final int MOST = 1_000;

  static Form read(@Nullable String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return new Form(values);
    }
    String[] pairs = encoded.split("&", -1);
    if (pairs.length > MOST) {
      throw new Refusal(400, "More than " + MOST + " parameters.");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return new Form(values);
  }

  /// The one value of `name`; [Refusal] if it is given twice.
  Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new Refusal(400, "The parameter " + name + " is given " + given.size() + " times.");
    }
    return given.stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The request is not UTF-8.");
    }
  }

  private static String decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(octet(encoded, i));
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int octet(String encoded, int at) {
    if (at + 2 < encoded.length()) {
      int high = Character.digit(encoded.charAt(at + 1), 16);
      int low = Character.digit(encoded.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        return high * 16 + low;
      }
    }
    throw new Refusal(400, "A % in the parameters is not followed by two hexadecimal digits.");
  }
}
