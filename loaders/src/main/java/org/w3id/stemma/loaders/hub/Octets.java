package org.w3id.stemma.loaders.hub;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Looks at the bytes of a chunk before they are taken for text. Used by one thread.
final class Octets {
  /// A byte that may not be there.
  ///
  /// @param offset from the start of the chunk
  record Bad(String fault, int offset, String what) {}

  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  private final CharBuffer some = CharBuffer.allocate(1 << 13);

  /// The first NUL, or the first byte that is not UTF-8 as it should be; no byte is replaced
  /// silently.
  Optional<Bad> firstBad(Chunk.Text chunk) {
    int signs = 0;
    byte[] buffer = chunk.buffer();
    for (int i = chunk.offset(); i < chunk.offset() + chunk.length(); i++) {
      if (buffer[i] == 0) {
        return Optional.of(new Bad("nul", i - chunk.offset(), "a NUL byte"));
      }
      signs |= buffer[i];
    }
    return signs < 0 ? firstMalformed(chunk) : Optional.empty();
  }

  private Optional<Bad> firstMalformed(Chunk.Text chunk) {
    var bytes = ByteBuffer.wrap(chunk.buffer(), chunk.offset(), chunk.length());
    utf8.reset();
    while (true) {
      some.clear();
      var result = utf8.decode(bytes, some, true);
      if (result.isError()) {
        int at = bytes.position();
        return Optional.of(
            new Bad(
                "bad-utf8",
                at - chunk.offset(),
                String.format("byte 0x%02x, which is not UTF-8 there", chunk.buffer()[at])));
      }
      if (result.isUnderflow()) {
        return Optional.empty();
      }
    }
  }
}
