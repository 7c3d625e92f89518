package org.w3id.stemma.loaders.hub;

import java.nio.ByteBuffer;

/// The bytes of what should be one record, not yet looked into.
sealed interface Chunk {
  /// No record is longer: what is, is skipped without being held. The longest on the Hub are some
  /// megabytes.
  int MAX_LENGTH = 16 << 20;

  Place place();

  /// The bytes of an array-backed buffer; they stay as they are until the next chunk is asked for.
  record Text(ByteBuffer bytes, Place place) implements Chunk {
    byte[] buffer() {
      return bytes.array();
    }

    int offset() {
      return bytes.arrayOffset() + bytes.position();
    }

    int length() {
      return bytes.remaining();
    }
  }

  /// More than [#MAX_LENGTH] bytes.
  record TooLong(long length, Place place) implements Chunk {}
}
